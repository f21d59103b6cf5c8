package org.ohms.prescribing.prescription;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.persistence.NullableUuid;

/** One product of a version of a hospital's list, as it came in. */
@Entity
@Table(name = "drug_list_entry")
class DrugListEntry {
    private static final Pattern BLANK = Pattern.compile(" ");

    @Id
    private UUID id;

    @Column(name = "list_id")
    private UUID list;

    private String source;
    private String code;
    private String name;
    private String ingredient;
    private String rxcuis;
    private String strength;
    private String form;

    @Enumerated(EnumType.STRING)
    private @Nullable Route route;

    private @Nullable String atc;
    private @Nullable String maker;

    @Enumerated(EnumType.STRING)
    private @Nullable DoseUnit unit;

    private String packs;
    private boolean controlled;

    @Column(name = "high_risk")
    private boolean highRisk;

    @Embedded
    private UsualDirections usual = new UsualDirections();

    @Column(name = "drug_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID drug;

    private boolean latest;

    @SuppressWarnings("NullAway")
    protected DrugListEntry() {}

    DrugListEntry(DrugList list, DrugListLine line, Instant now) {
        this.id = Uuids.v7(now);
        this.list = list.id();
        this.source = list.source();
        this.code = line.code();
        this.name = line.name();
        this.ingredient = line.ingredient();
        this.rxcuis = String.join(" ", line.rxcuis());
        this.strength = line.strength();
        this.form = line.form();
        this.route = line.route();
        this.atc = line.atc();
        this.maker = line.maker();
        this.unit = line.unit();
        this.packs = line.packs().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" "));
        this.controlled = line.controlled();
        this.highRisk = line.highRisk();
        this.usual = UsualDirections.of(line.directions());
    }

    /** It is what the list says of its code from now on: a product of this medicine. */
    void publish(UUID ofDrug) {
        drug = ofDrug;
        latest = true;
    }

    String code() {
        return code;
    }

    DrugListLine line() {
        return new DrugListLine(
                code,
                name,
                ingredient,
                parts(rxcuis),
                strength,
                form,
                route,
                atc,
                maker,
                unit,
                parts(packs).stream().map(BigDecimal::new).toList(),
                controlled,
                highRisk,
                usual.by(route));
    }

    private static List<String> parts(String joined) {
        return joined.isEmpty() ? List.of() : BLANK.splitAsStream(joined).toList();
    }
}
