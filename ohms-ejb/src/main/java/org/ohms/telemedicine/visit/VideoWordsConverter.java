package org.ohms.telemedicine.visit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what is written in a video visit encrypted. */
@Converter
public class VideoWordsConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public VideoWordsConverter() {
        super("video_message.body");
    }
}
