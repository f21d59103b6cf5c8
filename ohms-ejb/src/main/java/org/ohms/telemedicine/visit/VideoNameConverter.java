package org.ohms.telemedicine.visit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps names of those who take part encrypted. */
@Converter
public class VideoNameConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public VideoNameConverter() {
        super("video_participant.name");
    }
}
