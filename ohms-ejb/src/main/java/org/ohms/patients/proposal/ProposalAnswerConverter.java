package org.ohms.patients.proposal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what the desk answered encrypted. */
@Converter
public class ProposalAnswerConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public ProposalAnswerConverter() {
        super("change_proposal.answer");
    }
}
