package org.ohms.compliance.hospital;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** The hospital itself; there is one row. */
@Entity
@Table(name = "hospital")
class Hospital {
    static final int ONLY = 1;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PHONE = 40;

    @Id
    private int id;

    private String name;

    private String zone;

    private String currency;

    @Column(name = "phone_region")
    private String phoneRegion;

    @Column(name = "help_phone")
    private @Nullable String helpPhone;

    @Column(name = "emergency_phone")
    private String emergencyPhone;

    private String accent;

    private byte @Nullable [] logo;

    @Column(name = "logo_type")
    private @Nullable String logoType;

    @Column(name = "hold_minutes")
    private int holdMinutes;

    @Column(name = "notice_minutes")
    private int noticeMinutes;

    @Column(name = "waiting_target_minutes")
    private int waitingTargetMinutes;

    @Column(name = "treatment_consent")
    private boolean treatmentConsent;

    @Version
    private int version;

    @SuppressWarnings("NullAway")
    protected Hospital() {}

    HospitalSettings settings() {
        return new HospitalSettings(
                name,
                ZoneId.of(zone),
                currency,
                phoneRegion,
                helpPhone,
                emergencyPhone,
                accent,
                holdMinutes,
                noticeMinutes,
                waitingTargetMinutes,
                treatmentConsent,
                logo != null,
                version);
    }

    @Nullable
    HospitalLogo logo() {
        return logo == null || logoType == null ? null : new HospitalLogo(logo, logoType);
    }

    void change(ChangeHospital wanted) {
        if (wanted.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        var wrong = new Refusals()
                .when(
                        wanted.name().isBlank(),
                        Refusal.of(CommonRefusal.REQUIRED).at("name"))
                .when(
                        wanted.name().length() > LONGEST_NAME,
                        Refusal.of(CommonRefusal.TOO_LONG).at("name").with("max", LONGEST_NAME))
                .when(
                        !isZone(wanted.zone()),
                        Refusal.of(CommonRefusal.MALFORMED).at("zone"))
                .when(
                        !isCurrency(wanted.currency()),
                        Refusal.of(CommonRefusal.MALFORMED).at("currency"))
                .when(
                        !wanted.phoneRegion().matches("[A-Z]{2}"),
                        Refusal.of(CommonRefusal.MALFORMED).at("phoneRegion"))
                .when(
                        wanted.emergencyPhone().isBlank(),
                        Refusal.of(CommonRefusal.REQUIRED).at("emergencyPhone"))
                .when(
                        tooLong(wanted.emergencyPhone()),
                        Refusal.of(CommonRefusal.TOO_LONG).at("emergencyPhone").with("max", LONGEST_PHONE))
                .when(
                        wanted.helpPhone() != null && tooLong(wanted.helpPhone()),
                        Refusal.of(CommonRefusal.TOO_LONG).at("helpPhone").with("max", LONGEST_PHONE))
                .when(
                        !HospitalSettings.ACCENTS.contains(wanted.accent()),
                        Refusal.of(CommonRefusal.OUT_OF_RANGE).at("accent"));
        range(wrong, "holdMinutes", wanted.holdMinutes(), 1, 60);
        range(wrong, "noticeMinutes", wanted.noticeMinutes(), 0, 10_080);
        range(wrong, "waitingTargetMinutes", wanted.waitingTargetMinutes(), 1, 240);
        wrong.throwIfAny(DomainException.Kind.INVALID);
        name = wanted.name().strip();
        zone = wanted.zone();
        currency = wanted.currency();
        phoneRegion = wanted.phoneRegion();
        helpPhone = wanted.helpPhone();
        emergencyPhone = wanted.emergencyPhone().strip();
        accent = wanted.accent();
        holdMinutes = wanted.holdMinutes();
        noticeMinutes = wanted.noticeMinutes();
        waitingTargetMinutes = wanted.waitingTargetMinutes();
        treatmentConsent = wanted.treatmentConsent();
    }

    void show(HospitalLogo picture) {
        var seen = HospitalLogo.of(picture.content());
        logo = seen.content();
        logoType = seen.type();
    }

    void takeDownLogo() {
        logo = null;
        logoType = null;
    }

    private static boolean tooLong(String phone) {
        return phone.length() > LONGEST_PHONE;
    }

    private static void range(Refusals wrong, String field, int value, int least, int most) {
        wrong.when(
                value < least || value > most,
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at(field)
                        .with("min", least)
                        .with("max", most));
    }

    private static boolean isZone(String text) {
        return ZoneId.getAvailableZoneIds().contains(text);
    }

    private static boolean isCurrency(String text) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(known -> known.getCurrencyCode().equals(text));
    }
}
