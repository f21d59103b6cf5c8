package org.ohms.billing.proposal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.records.proposal.ProposedWords;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what the hospital knew when a patient told of an insurance encrypted. */
@Converter
public class CoverageBaseConverter extends EncryptedJson<ProposedWords>
        implements AttributeConverter<ProposedWords, byte[]> {
    public CoverageBaseConverter() {
        super("coverage_proposal.base", ProposedWords.class);
    }
}
