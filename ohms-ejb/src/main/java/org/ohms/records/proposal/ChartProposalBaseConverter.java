package org.ohms.records.proposal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps how the chart stood when the patient asked encrypted. */
@Converter
public class ChartProposalBaseConverter extends EncryptedJson<ProposedWords>
        implements AttributeConverter<ProposedWords, byte[]> {
    public ChartProposalBaseConverter() {
        super("chart_proposal.base", ProposedWords.class);
    }
}
