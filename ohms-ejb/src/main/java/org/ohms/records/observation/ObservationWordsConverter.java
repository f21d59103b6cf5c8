package org.ohms.records.observation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what is written of an observation encrypted. */
@Converter
public class ObservationWordsConverter extends EncryptedJson<ObservationWords>
        implements AttributeConverter<ObservationWords, byte[]> {
    public ObservationWordsConverter() {
        super("observation.words", ObservationWords.class);
    }
}
