package org.retroduct.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Changes a draft by a JSON merge patch (RFC 7396): null removes, an object merges, all else
 * replaces.
 */
@ApplicationScoped
public class MergePatch {
  /** The media type of a patch. */
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final ObjectMapper json;

  MergePatch(ObjectMapper json) {
    this.json = json;
  }

  /**
   * The draft that {@code patch} makes of {@code current}. Refused with {@link Invalid} if the
   * patch is no object; a wrong type in it is a malformed request (400).
   */
  public <T> T apply(T current, JsonNode patch, Class<T> type) throws JsonProcessingException {
    if (!patch.isObject()) {
      throw new Invalid("", "A patch is a JSON object of the fields to change.");
    }
    return json.treeToValue(merged(json.valueToTree(current), patch), type);
  }

  private JsonNode merged(JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode result = target.isObject() ? target.deepCopy() : json.createObjectNode();
    for (Map.Entry<String, JsonNode> change : patch.properties()) {
      if (change.getValue().isNull()) {
        result.remove(change.getKey());
      } else {
        JsonNode present = result.path(change.getKey());
        result.set(change.getKey(), merged(present, change.getValue()));
      }
    }
    return result;
  }
}
