package org.ohms.patients.patient;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.patients.demographics.Demographics;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what describes a patient encrypted. */
@Converter
public class DemographicsConverter extends EncryptedJson<Demographics>
        implements AttributeConverter<Demographics, byte[]> {
    public DemographicsConverter() {
        super("patient.demographics", Demographics.class);
    }
}
