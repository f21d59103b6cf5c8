package org.ohms.patients.patient;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.patients.demographics.Demographics;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what described a patient earlier encrypted. */
@Converter
public class VersionDemographicsConverter extends EncryptedJson<Demographics>
        implements AttributeConverter<Demographics, byte[]> {
    public VersionDemographicsConverter() {
        super("patient_version.demographics", Demographics.class);
    }
}
