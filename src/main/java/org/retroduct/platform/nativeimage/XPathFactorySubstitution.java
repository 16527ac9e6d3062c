package org.retroduct.platform.nativeimage;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.Map;
import org.apache.xmlbeans.XmlOptions;
import org.apache.xmlbeans.impl.xpath.Path;
import org.apache.xmlbeans.impl.xpath.XPathFactory;
import org.apache.xmlbeans.impl.xpath.XQuery;
import org.jspecify.annotations.Nullable;

/** XmlBeans without Saxon: its own engine answers the simple paths, the rest is refused. */
@TargetClass(XPathFactory.class)
final class XPathFactorySubstitution {

  private XPathFactorySubstitution() {}

  /** No path: the caller then reports that none of its engines could read the expression. */
  @Substitute
  public static @Nullable Path getCompiledPathSaxon(
      String path, String currentVariable, Map<String, String> namespaces) {
    return null;
  }

  @Substitute
  @SuppressWarnings("DoNotCallSuggester")
  static XQuery getCompiledQuery(
      String query, @Nullable String currentVariable, @Nullable XmlOptions options) {
    throw new IllegalStateException("XQuery needs Saxon, which is not shipped");
  }
}
