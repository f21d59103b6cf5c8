package org.ohms.patients.patient;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps the record number encrypted: it names the patient as well as the name does. */
@Converter
public class MrnConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public MrnConverter() {
        super("patient.mrn");
    }
}
