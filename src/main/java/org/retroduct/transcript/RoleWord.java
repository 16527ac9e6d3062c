package org.retroduct.transcript;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Writes a role as its word. */
class RoleWord extends StdSerializer<SpeakerRole> {
  private static final long serialVersionUID = 1;

  RoleWord() {
    super(SpeakerRole.class);
  }

  @Override
  public void serialize(SpeakerRole role, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    json.writeString(role.word());
  }
}
