package org.ohms.care.plan;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps the closing words of a plan encrypted. */
@Converter
public class PlanClosingConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public PlanClosingConverter() {
        super("care_plan.closing");
    }
}
