package org.ohms.records.proposal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what was answered to the patient encrypted. */
@Converter
public class ChartProposalAnswerConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public ChartProposalAnswerConverter() {
        super("chart_proposal.answer");
    }
}
