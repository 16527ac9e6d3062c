package org.retroduct.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of a {@code PATCH}: a JSON merge patch (RFC 7396), in which null removes, an object
 * merges and all else replaces.
 */
@JsonDeserialize(using = MergePatch.Reader.class)
@Schema(
    type = SchemaType.OBJECT,
    description = "The fields to change, as RFC 7396 has it: null removes, what is left out stays.")
public final class MergePatch {
  /** The media type of a patch. */
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  @Schema(hidden = true)
  private final ObjectMapper json;

  @Schema(hidden = true)
  private final JsonNode patch;

  private MergePatch(ObjectMapper json, JsonNode patch) {
    this.json = json;
    this.patch = patch;
  }

  /** Whether it would change one of these fields. */
  public boolean names(String... fields) {
    return Stream.of(fields).anyMatch(patch::has);
  }

  /**
   * The draft that it makes of {@code present}, to be written over that version alone: see {@link
   * Expected#over}. Refused with {@link Invalid} if it is no object; a wrong type in it is a
   * malformed request (400).
   */
  @SuppressWarnings("unchecked") // a draft is a record, so that its class is that of no other draft
  public <T> T over(T present) {
    if (!patch.isObject()) {
      throw new Invalid("", "A patch is a JSON object of the fields to change.");
    }
    try {
      JsonNode changed = merged(json.valueToTree(present), patch);
      return (T) json.treeToValue(changed, present.getClass());
    } catch (JsonProcessingException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private JsonNode merged(JsonNode target, JsonNode change) {
    if (!change.isObject()) {
      return change;
    }
    ObjectNode result = target.isObject() ? target.deepCopy() : json.createObjectNode();
    for (Map.Entry<String, JsonNode> field : change.properties()) {
      if (field.getValue().isNull()) {
        result.remove(field.getKey());
      } else {
        JsonNode before = result.path(field.getKey());
        result.set(field.getKey(), merged(before, field.getValue()));
      }
    }
    return result;
  }

  static final class Reader extends JsonDeserializer<MergePatch> {
    @Override
    public MergePatch deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return new MergePatch((ObjectMapper) parser.getCodec(), parser.readValueAsTree());
    }

    @Override
    public MergePatch getNullValue(DeserializationContext context) {
      ObjectMapper json = (ObjectMapper) context.getParser().getCodec();
      return new MergePatch(json, NullNode.getInstance());
    }
  }
}
