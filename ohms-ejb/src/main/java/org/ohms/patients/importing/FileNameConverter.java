package org.ohms.patients.importing;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps names of files encrypted: people put names of patients into them. */
@Converter
public class FileNameConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public FileNameConverter() {
        super("import_job.file_name");
    }
}
