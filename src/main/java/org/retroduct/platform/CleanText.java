package org.retroduct.platform;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what no text may hold, NUL and lone surrogates, in every string that comes in, null in
 * every list, and a value of another type than the field's.
 */
@Singleton
public class CleanText implements ObjectMapperCustomizer {
  static final String REASON =
      "holds a NUL or half a character (a lone surrogate), which no text may hold";

  /** An empty text is none of these, and not what is left out either. */
  private static final List<LogicalType> NO_TEXT =
      List.of(
          LogicalType.Boolean,
          LogicalType.Integer,
          LogicalType.Float,
          LogicalType.Enum,
          LogicalType.DateTime,
          LogicalType.OtherScalar);

  /** Whether {@code text} holds neither NUL nor a lone surrogate. */
  public static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Refused with {@link Invalid} unless {@code text} is clean. */
  public static void require(String field, String text) {
    if (!isClean(text)) {
      throw new Invalid(field, REASON);
    }
  }

  @Override
  @SuppressWarnings("deprecation") // the builder that replaces it is not what Quarkus hands out
  public void customize(ObjectMapper mapper) {
    mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
    mapper.configure(DeserializationFeature.ACCEPT_FLOAT_AS_INT, false);
    mapper.configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true);
    mapper
        .coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    mapper.configure(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, true);
    for (LogicalType type : NO_TEXT) {
      mapper
          .coercionConfigFor(type)
          .setAcceptBlankAsEmpty(true)
          .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    }
    mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
    mapper.registerModule(new SimpleModule().addDeserializer(String.class, new Strings()));
  }

  private static final class Strings extends StringDeserializer {
    private static final long serialVersionUID = 1;

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = super.deserialize(parser, context);
      if (text != null && !isClean(text)) {
        throw context.instantiationException(String.class, new Invalid("", REASON));
      }
      return text;
    }
  }
}
