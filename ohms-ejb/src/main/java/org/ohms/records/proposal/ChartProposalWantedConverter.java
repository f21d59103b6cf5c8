package org.ohms.records.proposal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what the patient asked for encrypted. */
@Converter
public class ChartProposalWantedConverter extends EncryptedJson<ProposedWords>
        implements AttributeConverter<ProposedWords, byte[]> {
    public ChartProposalWantedConverter() {
        super("chart_proposal.wanted", ProposedWords.class);
    }
}
