package org.retroduct.platform.nativeimage;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.util.ServiceLoaderUtil;

/**
 * The logging interface that POI uses, without OSGi: services come from the class path alone. The
 * OSGi locator itself cannot be replaced, since it names OSGi classes in its own signatures.
 */
@TargetClass(ServiceLoaderUtil.class)
final class ServiceLoaderUtilSubstitution {

  private ServiceLoaderUtilSubstitution() {}

  @Substitute
  public static <S> Stream<S> safeStream(
      Class<S> serviceType, ServiceLoader<? extends S> loader, Logger statusLogger) {
    return loader.stream().map(provider -> serviceType.cast(provider.get()));
  }
}
