package org.ohms.records.report;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what is written of a result encrypted. */
@Converter
public class ReportWordsConverter extends EncryptedJson<ReportWords>
        implements AttributeConverter<ReportWords, byte[]> {
    public ReportWordsConverter() {
        super("diagnostic_report.words", ReportWords.class);
    }
}
