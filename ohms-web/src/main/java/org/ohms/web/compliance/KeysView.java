package org.ohms.web.compliance;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ohms.compliance.keys.KeyKeeping;
import org.ohms.shared.crypto.KeyRotation;
import org.ohms.shared.crypto.RotatingKeys;
import org.ohms.shared.id.AccountId;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;
import org.ohms.web.shared.Words;

/** The hospital's keys: new ones, how far they have come, and old ones to be removed. */
@Named
@ViewScoped
@ShowsRefusals
public class KeysView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LOOKS = 120;

    @Inject
    transient KeyKeeping keeping;

    @Inject
    transient AuditReading reading;

    @Inject
    transient Toasts toasts;

    @Inject
    transient Words words;

    private transient List<KeyRotation> rotations = List.of();
    private transient Map<AccountId, String> names = Map.of();
    private int looks;

    /** Reads how things stand. */
    public void load() {
        rotations = keeping.rotations();
        names = reading.names(rotations.stream()
                .flatMap(one -> one.startedBy().stream())
                .distinct()
                .toList());
    }

    /** Reads again, by itself, while something moves. */
    public void lookAgain() {
        looks++;
        load();
    }

    /** Makes a new key for the data or the index. */
    public void begin(String keys) {
        keeping.begin(RotatingKeys.valueOf(keys));
        looks = 0;
        toasts.say("compliance.keys.begun");
        load();
    }

    /** Destroys the keys before this one. */
    public void remove(String rotation) {
        keeping.remove(UrlValues.required(UrlValues.id(rotation)));
        toasts.say("compliance.keys.removed");
        load();
    }

    public boolean isStill() {
        return looks >= LOOKS || rotations.stream().noneMatch(KeyRotation::isRunning);
    }

    public List<KeyRotation> getRotations() {
        return rotations;
    }

    /** Whether a new key may be made for these now. */
    public boolean mayBegin(String keys) {
        return rotations.stream().noneMatch(one -> one.isRunning() && one.keys() == RotatingKeys.valueOf(keys));
    }

    /** Which keys, in words. */
    public String title(KeyRotation rotation) {
        return words.of("compliance.keys." + rotation.keys().word());
    }

    /** How far, as the last part of a text's key. */
    public String state(KeyRotation rotation) {
        return rotation.state().name().toLowerCase(Locale.ROOT);
    }

    /** Who asked for it. */
    public String by(KeyRotation rotation) {
        return rotation.startedBy()
                .map(account -> names.getOrDefault(account, ""))
                .orElseGet(() -> words.of("compliance.keys.command"));
    }

    /** What is being moved at this moment. */
    public String parts(KeyRotation rotation) {
        return rotation.parts().stream()
                .filter(part -> !part.finished())
                .limit(3)
                .map(part -> words.of("compliance.keys.part", part.name(), part.done(), part.total()))
                .collect(Collectors.joining(", "));
    }
}
