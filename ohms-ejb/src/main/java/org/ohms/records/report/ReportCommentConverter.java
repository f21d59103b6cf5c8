package org.ohms.records.report;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what is said to the patient about a result encrypted. */
@Converter
public class ReportCommentConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public ReportCommentConverter() {
        super("diagnostic_report.comment");
    }
}
