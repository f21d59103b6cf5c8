package org.ohms.records.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.patients.demographics.Sex;

/** Spot checks against the files of CDSi 4.65, named in each test. */
@DisplayName("The schedules that are carried over")
class ScheduleTest {
    private final Schedule schedule = new Schedule();

    private TargetDose dose(Antigen antigen, Sex sex, String name, int number) {
        return schedule.series(antigen, sex).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .doses()
                .get(number - 1);
    }

    @Test
    @DisplayName("have one standard series, where it is for everybody, and their doses in order")
    void sound() {
        for (var antigen : Antigen.values()) {
            for (var sex : Sex.values()) {
                var series = schedule.series(antigen, sex).stream()
                        .filter(one -> one.startFrom() == null)
                        .toList();
                assertThat(series.stream().filter(Series::standard))
                        .as("%s, %s", antigen, sex)
                        .hasSize(antigen == Antigen.MENINGOCOCCAL_B ? 0 : 1);
                assertThat(series).extracting(Series::preference).doesNotHaveDuplicates();
                for (var one : series) {
                    assertThat(one.doses())
                            .extracting(TargetDose::number)
                            .containsExactlyElementsOf(
                                    IntStream.rangeClosed(1, one.doses().size())
                                            .boxed()
                                            .toList());
                    assertThat(one.doses())
                            .allMatch(target -> !target.counting().isEmpty());
                }
            }
        }
    }

    @Test
    @DisplayName("say of measles what AntigenSupportingData- Measles-508.xml says")
    void measles() {
        var second = dose(Antigen.MEASLES, Sex.FEMALE, "Measles 2-dose series", 2);

        assertThat(second.absoluteMinimum()).isEqualTo(Span.of("13 months - 4 days"));
        assertThat(second.minimum()).isEqualTo(Span.of("13 months"));
        assertThat(second.earliest()).isEqualTo(Span.of("4 years"));
        assertThat(second.latest()).isEqualTo(Span.of("7 years + 4 weeks"));
        assertThat(second.maximum()).isNull();
        assertThat(second.notNeededFrom()).isEqualTo(Span.of("19 years - 4 days"));
        assertThat(second.counting()).extracting(Counting::cvx).containsExactly("03", "04", "05", "94");
        assertThat(second.intervals()).singleElement().satisfies(interval -> {
            assertThat(interval.absoluteMinimum()).isEqualTo(Span.of("4 weeks - 4 days"));
            assertThat(interval.minimum()).isEqualTo(Span.of("4 weeks"));
            assertThat(interval.latest()).isEqualTo(Span.of("6 years + 4 weeks"));
        });
        assertThat(schedule.rules(Antigen.MEASLES).immuneBornBefore()).isEqualTo(LocalDate.of(1957, 1, 1));
    }

    @Test
    @DisplayName("say of chickenpox what AntigenSupportingData- Varicella-508.xml says")
    void varicella() {
        var second = dose(Antigen.VARICELLA, Sex.MALE, "Varicella childhood 2-dose series", 2);

        assertThat(second.minimum()).isEqualTo(Span.of("15 months"));
        assertThat(second.allowable()).isEqualTo(Span.of("4 weeks"));
        assertThat(second.counting()).contains(new Counting("121", Span.of("12 months - 4 days"), Span.of("50 years")));
        assertThat(schedule.rules(Antigen.VARICELLA).asksBirthCountry()).isTrue();
    }

    @Test
    @DisplayName("say of HPV what AntigenSupportingData- HPV-508.xml says, which differs for men")
    void hpv() {
        assertThat(dose(Antigen.HPV, Sex.MALE, "HPV male 2-dose series", 1).inadvertent())
                .containsExactly("118");
        assertThat(dose(Antigen.HPV, Sex.UNKNOWN, "HPV 2-dose series", 1).counting())
                .extracting(Counting::cvx)
                .contains("118");
        assertThat(schedule.series(Antigen.HPV, Sex.OTHER)).isEqualTo(schedule.series(Antigen.HPV, Sex.UNKNOWN));
        var third = dose(Antigen.HPV, Sex.FEMALE, "HPV 3-dose series", 3);
        assertThat(third.maximum()).isEqualTo(Span.of("46 years"));
        assertThat(third.intervals()).hasSize(3);
        assertThat(third.intervals().get(0).holdsOn(LocalDate.of(2016, 12, 15))).isTrue();
        assertThat(third.intervals().get(0).holdsOn(LocalDate.of(2016, 12, 16))).isFalse();
        assertThat(third.intervals().get(1).holdsOn(LocalDate.of(2016, 12, 16))).isTrue();
    }

    @Test
    @DisplayName("say of rotavirus and shingles what their files say")
    void rotavirusAndZoster() {
        var first = dose(Antigen.ROTAVIRUS, Sex.FEMALE, "Rotavirus 3-dose series", 1);
        assertThat(first.maximum()).isEqualTo(Span.of("15 weeks"));
        assertThat(first.counting()).extracting(Counting::cvx).containsExactly("74", "116", "119", "122");
        var second = dose(Antigen.ZOSTER, Sex.FEMALE, "Zoster 2-dose series", 2);
        assertThat(second.intervals()).hasSize(2);
        assertThat(second.intervals().get(0).latest()).isEqualTo(Span.of("7 months + 4 weeks"));
        assertThat(second.intervals().get(1).afterVaccines()).containsExactlyInAnyOrder("21", "94", "121");
    }

    @Test
    @DisplayName("keep live vaccines apart as ScheduleSupportingData.xml does")
    void liveVaccines() {
        assertThat(schedule.conflict("03", "38")).hasValueSatisfying(rule -> {
            assertThat(rule.shortestEnd()).isEqualTo(24);
            assertThat(rule.end()).isEqualTo(28);
        });
        assertThat(schedule.conflict("21", "94")).map(LiveConflict::shortestEnd).contains(28);
        assertThat(schedule.conflict("19", "03")).map(LiveConflict::end).contains(30);
        assertThat(schedule.conflict("56", "03")).as("not carried over").isEmpty();
        assertThat(schedule.isLive("56")).isTrue();
        assertThat(Arrays.stream(Antigen.values()).flatMap(one -> schedule.vaccines(one).stream()))
                .contains("187", "165", "116");
        assertThat(schedule.knows("37")).as("yellow fever").isFalse();
    }

    @Test
    @DisplayName("say of hepatitis A what AntigenSupportingData- HepA-508.xml says")
    void hepatitisA() {
        var first = dose(Antigen.HEPATITIS_A, Sex.MALE, "HepA 2-dose series", 1);
        var second = dose(Antigen.HEPATITIS_A, Sex.MALE, "HepA 2-dose series", 2);
        var last = dose(Antigen.HEPATITIS_A, Sex.MALE, "HepA adult Twinrix 4 dose Series", 4);

        assertThat(first.latest()).isEqualTo(Span.of("24 months + 4 weeks"));
        assertThat(first.maximum()).isEqualTo(Span.of("19 years"));
        assertThat(first.counting()).extracting(Counting::cvx).containsExactly("31", "52", "83", "85", "104");
        assertThat(second.allowable()).isEqualTo(Span.of("6 months - 4 days"));
        assertThat(second.allowableAfter()).isOne();
        assertThat(second.intervals())
                .singleElement()
                .satisfies(interval -> assertThat(interval.latest()).isEqualTo(Span.of("19 months + 4 weeks")));
        assertThat(last.intervals())
                .singleElement()
                .satisfies(interval -> assertThat(interval.afterDose()).isOne());
        assertThat(schedule.series(Antigen.HEPATITIS_A, Sex.MALE).stream().filter(Series::evaluation))
                .extracting(Series::name)
                .containsExactly("HepA adult Twinrix tertiary 3-dose series");
        assertThat(schedule.rules(Antigen.HEPATITIS_A).riskFrom()).isEqualTo(Span.of("19 years"));
    }

    @Test
    @DisplayName("say of hepatitis B what AntigenSupportingData- HepB-508.xml says")
    void hepatitisB() {
        assertThat(schedule.series(Antigen.HEPATITIS_B, Sex.MALE)).hasSize(10);
        var third = dose(Antigen.HEPATITIS_B, Sex.MALE, "HepB 3-dose series", 3);
        var fourth = dose(Antigen.HEPATITIS_B, Sex.MALE, "HepB Heplisav-B secondary 4-dose series", 4);

        assertThat(third.absoluteMinimum()).isEqualTo(Span.of("24 weeks - 4 days"));
        assertThat(third.intervals())
                .extracting(Interval::minimum)
                .containsExactly(Span.of("8 weeks"), Span.of("16 weeks"));
        assertThat(third.counting()).hasSize(15).contains(new Counting("193", Span.of("0 days"), Span.of("18 years")));
        assertThat(fourth.skips())
                .containsExactly(new Skip(
                        SkipContext.BOTH,
                        false,
                        List.of(new SkipSet(
                                false,
                                List.of(new SkipCondition.Given(
                                        SkipCondition.Comparison.MORE,
                                        1,
                                        false,
                                        Set.of("189"),
                                        Span.of("18 years - 4 days"),
                                        null,
                                        null,
                                        null,
                                        false))))));
        assertThat(schedule.rules(Antigen.HEPATITIS_B).riskFrom()).isEqualTo(Span.of("60 years"));
    }

    @Test
    @DisplayName("say of polio what AntigenSupportingData- Polio-508.xml says, which differs before August 2009")
    void polio() {
        var third = dose(Antigen.POLIO, Sex.FEMALE, "Polio 4-dose series", 3);
        var fourth = dose(Antigen.POLIO, Sex.FEMALE, "Polio 4-dose series", 4);

        assertThat(third.skips()).hasSize(2);
        assertThat(third.skips().get(0))
                .isEqualTo(new Skip(
                        SkipContext.EVALUATION,
                        false,
                        List.of(
                                new SkipSet(false, List.of(new SkipCondition.Age(Span.of("4 years"), null))),
                                new SkipSet(
                                        true,
                                        List.of(
                                                new SkipCondition.Age(Span.of("4 years - 4 days"), null),
                                                new SkipCondition.Since(Span.of("6 months - 4 days")))))));
        assertThat(third.skips().get(1).context()).isEqualTo(SkipContext.FORECAST);
        assertThat(fourth.absoluteMinimumOn(LocalDate.of(2009, 8, 6))).isEqualTo(Span.of("18 weeks - 4 days"));
        assertThat(fourth.absoluteMinimumOn(LocalDate.of(2009, 8, 7))).isEqualTo(Span.of("4 years - 4 days"));
        assertThat(fourth.inadvertent()).containsExactlyInAnyOrder("178", "179", "182");
    }

    @Test
    @DisplayName("say of diphtheria, tetanus and whooping cough what their files say")
    void diphtheriaTetanusPertussis() {
        var booster = dose(Antigen.TETANUS, Sex.MALE, "Tetanus standard series", 11);
        var extra = dose(Antigen.TETANUS, Sex.MALE, "Tetanus standard series", 6);
        var teen = dose(Antigen.PERTUSSIS, Sex.MALE, "Pertussis standard series", 10);
        var late = dose(Antigen.DIPHTHERIA, Sex.MALE, "Diphtheria start at 12 months series", 7);
        var first = dose(Antigen.PERTUSSIS, Sex.MALE, "Pertussis standard series", 1);

        assertThat(booster.recurring()).isTrue();
        assertThat(booster.counting()).contains(new Counting("35", Span.of("12 months - 4 days"), null));
        assertThat(extra.counting())
                .extracting(Counting::cvx)
                .doesNotContain("35")
                .contains("113");
        assertThat(booster.intervals()).singleElement().satisfies(interval -> {
            assertThat(interval.minimum()).isEqualTo(Span.of("5 years"));
            assertThat(interval.earliest()).isEqualTo(Span.of("10 years"));
            assertThat(interval.prior()).isFalse();
        });
        assertThat(teen.recurring()).isFalse();
        assertThat(teen.intervals()).singleElement().satisfies(interval -> {
            assertThat(interval.afterVaccines()).containsExactlyInAnyOrder("09", "28", "35", "113", "138", "139");
            assertThat(interval.prior()).isTrue();
        });
        assertThat(late.skips())
                .singleElement()
                .satisfies(skip -> assertThat(skip.sets()).hasSize(5));
        assertThat(first.inadvertent()).containsExactly("115");
        assertThat(schedule.vaccines(Antigen.PERTUSSIS)).doesNotContain("09");
        assertThat(schedule.heeded(Antigen.PERTUSSIS)).contains("09", "11", "196");
    }

    @Test
    @DisplayName("say of influenza what AntigenSupportingData- Influenza-508.xml says")
    void influenza() {
        var second = dose(Antigen.INFLUENZA, Sex.MALE, "Influenza standard series", 2);

        assertThat(second.recurring()).isTrue();
        assertThat(second.season()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(second.counting())
                .contains(
                        new Counting("111", Span.of("6 months - 4 days"), Span.of("50 years")),
                        new Counting("144", Span.of("12 years - 4 days"), Span.of("65 years")));
        assertThat(second.skips())
                .singleElement()
                .satisfies(skip -> assertThat(skip.sets()).hasSize(3));
    }

    @Test
    @DisplayName("say of meningococcal disease B what AntigenSupportingData- Meningococcal B-508.xml says")
    void meningococcalB() {
        var second = dose(
                Antigen.MENINGOCOCCAL_B,
                Sex.MALE,
                "Meningococcal B 2-dose series MenB-4C Shared Clinical Decision Making",
                2);
        var third = dose(
                Antigen.MENINGOCOCCAL_B,
                Sex.MALE,
                "Meningococcal B 3-dose series MenB-FHbp Shared Clinical Decision Making",
                3);

        assertThat(second.intervals())
                .filteredOn(interval -> interval.holdsOn(LocalDate.of(2024, 10, 24)))
                .extracting(Interval::minimum)
                .containsExactly(Span.of("4 weeks"));
        assertThat(second.intervals())
                .filteredOn(interval -> interval.holdsOn(LocalDate.of(2024, 10, 25)))
                .extracting(Interval::minimum)
                .containsExactly(Span.of("4 months"), Span.of("6 months"));
        assertThat(second.counting()).extracting(Counting::cvx).containsExactly("163", "164", "328");
        assertThat(third.allowableAfter()).isOne();
        assertThat(schedule.rules(Antigen.MENINGOCOCCAL_B).sharedStartFrom()).isEqualTo(Span.of("16 years"));
    }

    @Test
    @DisplayName("say of Hib, pneumococcal and meningococcal disease what their files say")
    void bacteria() {
        var hib = dose(Antigen.HIB, Sex.FEMALE, "Hib PRP-OMP 3-dose series", 1);
        var last = dose(Antigen.PNEUMOCOCCAL, Sex.FEMALE, "Pneumococcal 4-dose series", 5);
        var second = dose(Antigen.MENINGOCOCCAL_ACWY, Sex.FEMALE, "Meningococcal ACWY 2-dose series", 2);

        assertThat(hib.counting()).extracting(Counting::cvx).containsExactly("49", "51");
        assertThat(hib.maximum()).isEqualTo(Span.of("5 years"));
        assertThat(last.counting()).extracting(Counting::cvx).containsExactly("133", "215", "216");
        assertThat(last.skips())
                .singleElement()
                .satisfies(skip -> assertThat(skip.context()).isEqualTo(SkipContext.BOTH));
        assertThat(second.maximum()).isEqualTo(Span.of("22 years"));
        assertThat(second.intervals().get(0).afterVaccines()).containsExactlyInAnyOrder("316", "328");
        assertThat(schedule.series(Antigen.PNEUMOCOCCAL, Sex.MALE).stream().filter(one -> one.startFrom() != null))
                .hasSize(3)
                .allMatch(one -> Span.of("50 years").equals(one.startFrom()));
        var grown = dose(Antigen.PNEUMOCOCCAL, Sex.MALE, "Pneumococcal 50+ 1-dose PCV series", 2);
        assertThat(grown.intervals())
                .extracting(Interval::minimum)
                .containsExactly(Span.of("1 year"), Span.of("5 years"));
        assertThat(grown.hangsOnVaccine()).isTrue();
    }
}
