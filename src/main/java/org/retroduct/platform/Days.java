package org.retroduct.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Refuses days of other years than 1900 to 2200 wherever one comes in: they are slips of the pen,
 * and not every database holds every year.
 */
@Singleton
public class Days implements ObjectMapperCustomizer {
  private static final int FIRST = 1900;
  private static final int LAST = 2200;
  private static final String REASON = "must be a day of the years %d to %d".formatted(FIRST, LAST);

  /** The day that was sent. Refused with {@link Invalid}: one of another year. */
  public static LocalDate require(String field, LocalDate day) {
    if (!isKnown(day)) {
      throw new Invalid(field, REASON);
    }
    return day;
  }

  private static boolean isKnown(LocalDate day) {
    return day.getYear() >= FIRST && day.getYear() <= LAST;
  }

  /** After the module that reads days, since of two the later is asked. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerModule(new SimpleModule().addDeserializer(LocalDate.class, new Known()));
  }

  private static final class Known extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1;

    Known() {
      super(LocalDate.class);
    }

    @Override
    public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      LocalDate day = LocalDateDeserializer.INSTANCE.deserialize(parser, context);
      if (day != null && !isKnown(day)) {
        throw context.instantiationException(LocalDate.class, new Invalid("", REASON));
      }
      return day;
    }
  }
}
