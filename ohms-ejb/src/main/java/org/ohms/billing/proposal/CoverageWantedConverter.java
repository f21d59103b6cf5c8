package org.ohms.billing.proposal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.records.proposal.ProposedWords;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what a patient told of an insurance encrypted. */
@Converter
public class CoverageWantedConverter extends EncryptedJson<ProposedWords>
        implements AttributeConverter<ProposedWords, byte[]> {
    public CoverageWantedConverter() {
        super("coverage_proposal.wanted", ProposedWords.class);
    }
}
