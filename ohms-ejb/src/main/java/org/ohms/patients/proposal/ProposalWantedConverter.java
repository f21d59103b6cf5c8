package org.ohms.patients.proposal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.patients.demographics.Demographics;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what the patient asked for encrypted. */
@Converter
public class ProposalWantedConverter extends EncryptedJson<Demographics>
        implements AttributeConverter<Demographics, byte[]> {
    public ProposalWantedConverter() {
        super("change_proposal.wanted", Demographics.class);
    }
}
