package org.ohms.records.rate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.records.observation.Component;
import org.ohms.records.observation.ObservationRow;
import org.ohms.shared.time.HospitalDay;

/**
 * What the vital signs of grown-ups lie between, men and women alike. Blood pressure, pulse, breathing and temperature of
 * healthy grown-ups at rest, from eighteen years, where the centiles of children end: Vital signs, MedlinePlus, National
 * Library of Medicine, medlineplus.gov/ency/article/002341.htm, reviewed 2 February 2023. Body mass from twenty years: Adult
 * BMI Categories, Centers for Disease Control and Prevention, cdc.gov/bmi/adult-calculator/bmi-categories.html. For the
 * saturation of oxygen no range is kept.
 */
@ApplicationScoped
public class AdultRanges {
    private final List<AdultRange> ranges = read();

    @Inject
    HospitalDay hospital;

    @SuppressWarnings("NullAway")
    protected AdultRanges() {}

    AdultRanges(HospitalDay hospital) {
        this.hospital = hospital;
    }

    /** The figures of a row that a range of the patient's age is known for, each judged: of a blood pressure both. */
    public List<JudgedVital> judge(ObservationRow row, @Nullable BirthDate born) {
        if (born == null) {
            return List.of();
        }
        var years = born.ageOn(hospital.today(row.effectiveAt()));
        var value = row.value();
        var whole = value == null
                ? Stream.<JudgedVital>empty()
                : judged(row.code(), value.value(), value.unit(), years).stream();
        return Stream.concat(whole, row.components().stream().flatMap(part -> judged(part, years).stream()))
                .toList();
    }

    private Optional<JudgedVital> judged(Component part, int years) {
        return part.code() == null || part.value() == null || part.unit() == null
                ? Optional.empty()
                : judged(part.code(), part.value(), part.unit(), years);
    }

    private Optional<JudgedVital> judged(String code, BigDecimal figure, String unit, int years) {
        return ranges.stream()
                .filter(range -> range.code().equals(code) && range.unit().equals(unit) && years >= range.fromYear())
                .findFirst()
                .map(range -> new JudgedVital(range, range.of(figure)));
    }

    private static List<AdultRange> read() {
        var stream = AdultRanges.class.getResourceAsStream("/org/ohms/records/rate/adults.csv");
        if (stream == null) {
            throw new IllegalStateException("adults.csv is not part of the program");
        }
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return csv.stream().map(AdultRanges::range).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static AdultRange range(NamedCsvRecord row) {
        return new AdultRange(
                row.getField("code"),
                row.getField("unit"),
                Integer.parseInt(row.getField("from_year")),
                new BigDecimal(row.getField("low")),
                new BigDecimal(row.getField("high")),
                row.getField("high_is_in").equals("yes"));
    }
}
