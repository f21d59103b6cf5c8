package org.ohms.billing.authorisation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps numbers of promises and remarks encrypted. */
@Converter
public class AuthorisationWordsConverter extends EncryptedJson<AuthorisationWords>
        implements AttributeConverter<AuthorisationWords, byte[]> {
    public AuthorisationWordsConverter() {
        super("prior_authorisation.words", AuthorisationWords.class);
    }
}
