package org.retroduct.platform.nativeimage;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.FopGlyphProcessor;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.Map;

/** OpenPDF without Apache FOP: glyphs are not substituted, as on a virtual machine without it. */
@TargetClass(FopGlyphProcessor.class)
final class FopGlyphProcessorSubstitution {

  private FopGlyphProcessorSubstitution() {}

  @Substitute
  public static boolean isFopSupported() {
    return false;
  }

  @Substitute
  public static byte[] convertToBytesWithGlyphs(
      BaseFont font, String text, String fileName, Map<Integer, int[]> longTag, String language) {
    throw new IllegalStateException("Glyph substitution needs Apache FOP, which is not shipped");
  }
}
