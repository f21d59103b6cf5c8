package org.ohms.billing.proposal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.records.proposal.ProposedWords;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what was written down of it encrypted. */
@Converter
public class CoverageKeptConverter extends EncryptedJson<ProposedWords>
        implements AttributeConverter<ProposedWords, byte[]> {
    public CoverageKeptConverter() {
        super("coverage_proposal.kept", ProposedWords.class);
    }
}
