package org.ohms.pharmacy.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.pharmacy.Counter;
import org.ohms.shared.crypto.MessageSignature;
import org.ohms.shared.start.DemoDataWanted;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestTarget;

@DisplayName("The pharmacy of demonstrations")
class DemoPharmacyIT {
    private final TestTarget target = use(TestTarget.class);
    private Counter counter;
    private UUID demo;
    private UUID prescription;

    @BeforeEach
    void open() {
        target.reset();
        Hospital.asSystem(() -> {
            use(DemoOutside.class).open(new DemoDataWanted());
            return null;
        });
        counter = new Counter();
        prescription = counter.prescribes(0);
        demo = as(
                counter.doctor,
                () -> use(OutsideDesk.class).places(counter.ward.patient).stream()
                        .filter(one -> one.name().equals(DemoOutside.NAME))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    @AfterEach
    void forget() {
        target.reset();
        Hospital.asSystem(() -> use(EntityManager.class)
                .createNativeQuery("delete from outbox where channel in ('outside-pharmacy', 'demo-pharmacy')")
                .executeUpdate());
    }

    private UUID sends() {
        return as(counter.doctor, () -> use(OutsideDesk.class).send(counter.ward.patient, prescription, demo));
    }

    private OutsideRow row() {
        return as(counter.doctor, () -> use(OutsideDesk.class).of(counter.ward.patient, prescription))
                .get(0);
    }

    /** Carries what goes over the wire to the other side, which here is the same house. */
    private void wire(Duration later) {
        Hospital.clock().pass(later);
        for (var round = 0; round < 2; round++) {
            Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
        }
        var calls = target.calls();
        target.reset();
        calls.forEach(this::arrives);
    }

    private void arrives(TestTarget.Call call) {
        var timestamp = call.headers().get(MessageSignature.TIMESTAMP);
        var signature = call.headers().get(MessageSignature.SIGNATURE);
        var body = call.body().getBytes(StandardCharsets.UTF_8);
        assertThat(use(OutsideAddresses.class).isOfDemonstration(call.url())).isTrue();
        as(Hospital.guest(), () -> {
            if (call.url().endsWith("/messages")) {
                use(DemoPharmacy.class).take(demo, timestamp, signature, body);
            } else {
                use(OutsideInbox.class).receive(demo, timestamp, signature, body);
            }
        });
    }

    @Test
    @DisplayName("takes a prescription, prepares it and hands it over, one after the other")
    void serves() {
        sends();
        wire(Duration.ZERO);
        assertThat(row().state()).isEqualTo(OutsideState.SENT);
        wire(Duration.ZERO);
        assertThat(row().state()).isEqualTo(OutsideState.RECEIVED);
        wire(Duration.ofSeconds(30));
        assertThat(row().state()).isEqualTo(OutsideState.PREPARING);
        wire(Duration.ofMinutes(1));
        assertThat(row().state()).isEqualTo(OutsideState.DISPENSED);
        assertThat(row().given()).isEqualByComparingTo("14");
    }

    @Test
    @DisplayName("gives back what it is asked for before it was handed over, and says nothing of it afterwards")
    void givesBack() {
        var away = sends();
        wire(Duration.ZERO);
        wire(Duration.ZERO);
        as(counter.doctor, () -> use(OutsideDesk.class).takeBack(counter.ward.patient, away, row().version(), null));
        wire(Duration.ZERO);
        wire(Duration.ofMinutes(2));
        wire(Duration.ofMinutes(2));
        assertThat(row().state()).isEqualTo(OutsideState.TAKEN_BACK);
    }

    @Test
    @DisplayName("hears nobody but the hospital, and there is one in demonstrations only")
    void hearsNobodyElse() {
        var body = "{}".getBytes(StandardCharsets.UTF_8);
        var forged = MessageSignature.headers(
                "guessed", UUID.randomUUID(), Hospital.clock().instant(), "{}");
        assertThatThrownBy(() -> take(demo, forged.get(MessageSignature.SIGNATURE), body))
                .hasMessageContaining("outside.forged");
        assertThatThrownBy(() -> take(UUID.randomUUID(), "v1=", body)).hasMessageContaining("common.not-found");

        var addresses = use(OutsideAddresses.class);
        assertThat(addresses.isOfDemonstration(addresses.demo(demo))).isTrue();
        assertThat(addresses.isOfDemonstration(addresses.demo(demo) + "/../../../admin"))
                .isFalse();
        assertThat(addresses.isOfDemonstration("https://localhost:9443/staff")).isFalse();
    }

    private static void take(UUID pharmacy, String signature, byte[] body) {
        var now = String.valueOf(Hospital.clock().instant().getEpochSecond());
        as(Hospital.guest(), () -> use(DemoPharmacy.class).take(pharmacy, now, signature, body));
    }
}
