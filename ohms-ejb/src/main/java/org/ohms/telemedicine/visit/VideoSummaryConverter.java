package org.ohms.telemedicine.visit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what the patient was told at the end encrypted. */
@Converter
public class VideoSummaryConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public VideoSummaryConverter() {
        super("video_visit.summary");
    }
}
