package org.ohms.billing.card;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedValue;

/** Keeps pictures of cards encrypted. */
@Converter
public class CardImageConverter extends EncryptedValue<CardImage> implements AttributeConverter<CardImage, byte[]> {
    public CardImageConverter() {
        super("coverage_card.picture");
    }

    @Override
    protected byte[] write(CardImage value) {
        return value.jpeg();
    }

    @Override
    protected CardImage read(byte[] plain) {
        return new CardImage(plain);
    }
}
