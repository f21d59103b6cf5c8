package org.ohms.shared.outbox;

import java.time.Duration;

/** A message did not arrive, or nobody knows whether it did. Carries a code, never the message or its receiver. */
public class DeliveryFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final Duration pause;

    /** What has to become of the message, and of its way. */
    enum Kind {
        /** No further try can help. */
        FOR_GOOD(false),
        /** Whoever it was for is not there any more, which is nobody's fault: it ends, and nobody has to look after it. */
        NOBODY_ANY_MORE(false),
        /** This message may arrive later; the others are not concerned. */
        LATER(false),
        /** The way broke off while the message was told: that was a try, and the way rests. */
        BROKE_OFF(true),
        /** Nobody is there to take any message: that was no try, and the way rests. */
        NOBODY_THERE(true),
        /** The message waits for a reason of its own; that was no try. */
        PUT_OFF(false),
        /** It was told and nobody answered: it may have arrived, and the way rests. */
        IN_DOUBT(true);

        private final boolean ofTheWay;

        Kind(boolean ofTheWay) {
            this.ofTheWay = ofTheWay;
        }

        /** Whether the other messages of this way would fare alike. */
        boolean isOfTheWay() {
            return ofTheWay;
        }
    }

    public DeliveryFailed(String code, boolean forGood) {
        this(code, forGood ? Kind.FOR_GOOD : Kind.LATER, Duration.ZERO);
    }

    private DeliveryFailed(String code, Kind kind, Duration pause) {
        super(code);
        this.kind = kind;
        this.pause = pause;
    }

    /** Nothing was handed over, because nobody takes messages on this way at the moment. */
    public static DeliveryFailed nobodyThere(String code) {
        return new DeliveryFailed(code, Kind.NOBODY_THERE, Duration.ZERO);
    }

    /** The way broke off in between; the message has not been taken, or does no harm when it comes twice. */
    public static DeliveryFailed brokeOff(String code) {
        return new DeliveryFailed(code, Kind.BROKE_OFF, Duration.ZERO);
    }

    /** The message may have been taken, and must not go out again by itself. */
    public static DeliveryFailed inDoubt(String code) {
        return new DeliveryFailed(code, Kind.IN_DOUBT, Duration.ZERO);
    }

    /** Whoever it was for is not there any more and is forgotten: it is dropped, and is no failure. */
    public static DeliveryFailed nobodyAnyMore(String code) {
        return new DeliveryFailed(code, Kind.NOBODY_ANY_MORE, Duration.ZERO);
    }

    /** It was not tried; it is, after this pause. */
    public static DeliveryFailed putOff(String code, Duration pause) {
        return new DeliveryFailed(code, Kind.PUT_OFF, pause);
    }

    Kind kind() {
        return kind;
    }

    Duration pause() {
        return pause;
    }

    /** True when no further try can help. */
    public boolean isForGood() {
        return kind == Kind.FOR_GOOD;
    }

    /** True when there is nobody to tell any more, and so nothing went wrong. */
    public boolean isOfNobody() {
        return kind == Kind.NOBODY_ANY_MORE;
    }

    /** True when it may have arrived all the same. */
    public boolean isInDoubt() {
        return kind == Kind.IN_DOUBT;
    }

    /** True when any other message would have failed as well: the way rests for a while. */
    public boolean isOfTheWay() {
        return kind.isOfTheWay();
    }
}
