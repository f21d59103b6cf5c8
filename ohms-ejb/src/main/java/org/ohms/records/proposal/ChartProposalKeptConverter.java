package org.ohms.records.proposal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what was written in the chart of it encrypted. */
@Converter
public class ChartProposalKeptConverter extends EncryptedJson<ProposedWords>
        implements AttributeConverter<ProposedWords, byte[]> {
    public ChartProposalKeptConverter() {
        super("chart_proposal.kept", ProposedWords.class);
    }
}
