package org.ohms.messaging.push;

import jakarta.json.Json;
import jakarta.json.JsonException;
import java.io.StringReader;
import java.util.Base64;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/**
 * Where one browser is reached, as it says itself ({@code PushSubscription} of the Push API, https://www.w3.org/TR/push-api/).
 *
 * @param endpoint address at the browser's service; whoever knows it can reach the browser
 * @param key its public key
 * @param auth what both sides know beside their keys
 */
@SuppressWarnings("ArrayRecordComponent")
public record PushDevice(String endpoint, byte[] key, byte[] auth) {
    private static final int LONGEST = 4000;

    /**
     * Reads what a browser wrote as JSON.
     *
     * @throws DomainException INVALID when it is no such thing
     */
    public static PushDevice of(String json) {
        if (json.length() > LONGEST) {
            throw malformed();
        }
        try (var reader = Json.createReader(new StringReader(json))) {
            var told = reader.readObject();
            var keys = told.getJsonObject("keys");
            var key = Base64.getUrlDecoder().decode(keys.getString("p256dh"));
            var auth = Base64.getUrlDecoder().decode(keys.getString("auth"));
            P256.read(key);
            if (auth.length != SealedForBrowser.AUTH_BYTES) {
                throw malformed();
            }
            return new PushDevice(told.getString("endpoint"), key, auth);
        } catch (JsonException | IllegalArgumentException | NullPointerException | ClassCastException notThat) {
            throw malformed();
        }
    }

    private static DomainException malformed() {
        return DomainException.invalid(Refusal.of(PushRefusal.NOT_A_BROWSER).at("device"));
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "PushDevice[...]";
    }
}
