package org.ohms.patients.proposal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.patients.demographics.Demographics;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps how the record stood encrypted. */
@Converter
public class ProposalBaseConverter extends EncryptedJson<Demographics>
        implements AttributeConverter<Demographics, byte[]> {
    public ProposalBaseConverter() {
        super("change_proposal.base", Demographics.class);
    }
}
