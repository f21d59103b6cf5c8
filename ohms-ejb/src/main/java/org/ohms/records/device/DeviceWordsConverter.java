package org.ohms.records.device;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what is written of a device encrypted. */
@Converter
public class DeviceWordsConverter extends EncryptedJson<DeviceWords>
        implements AttributeConverter<DeviceWords, byte[]> {
    public DeviceWordsConverter() {
        super("device_use.words", DeviceWords.class);
    }
}
