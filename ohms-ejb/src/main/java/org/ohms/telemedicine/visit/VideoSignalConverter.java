package org.ohms.telemedicine.visit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what two browsers tell each other encrypted: it says where they are. */
@Converter
public class VideoSignalConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public VideoSignalConverter() {
        super("video_signal.body");
    }
}
