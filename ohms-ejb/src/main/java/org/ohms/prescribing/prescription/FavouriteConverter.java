package org.ohms.prescribing.prescription;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what a prescriber keeps to write it again encrypted. */
@Converter
public class FavouriteConverter extends EncryptedJson<FavouritePrescription>
        implements AttributeConverter<FavouritePrescription, byte[]> {
    public FavouriteConverter() {
        super("prescription_favourite.content", FavouritePrescription.class);
    }
}
