package org.ohms.records.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ohms.patients.demographics.Sex;

@DisplayName("WHO's standard of growth")
class GrowthStandardTest {
    private final GrowthStandard standard = new GrowthStandard();

    /** The columns SD3neg to SD3 of WHO's published tables, which give them with one digit. */
    @ParameterizedTest(name = "{1} {0} of {2} months: {3} is {4}")
    @CsvSource({
        "WEIGHT, MALE, 0, 4.4, 2, 0.1",
        "WEIGHT, MALE, 12, 7.7, -2, 0.06",
        "WEIGHT, MALE, 12, 13.3, 3, 0.06",
        "WEIGHT, MALE, 24, 13.6, 1, 0.06",
        "WEIGHT, MALE, 48, 12.7, -2, 0.06",
        "WEIGHT, MALE, 60, 24.2, 2, 0.06",
        "WEIGHT, FEMALE, 6, 5.7, -2, 0.08",
        "WEIGHT, FEMALE, 18, 10.2, 0, 0.06",
        "WEIGHT, FEMALE, 36, 18.1, 2, 0.06",
        "WEIGHT, FEMALE, 59, 15.6, -1, 0.06",
        "LENGTH, MALE, 6, 63.3, -2, 0.06",
        "LENGTH, MALE, 18, 85.0, 1, 0.06",
        "LENGTH, FEMALE, 9, 77.4, 3, 0.06",
        "LENGTH, FEMALE, 23, 79.2, -2, 0.06",
        "HEIGHT, MALE, 30, 98.7, 2, 0.06",
        "HEIGHT, MALE, 55, 107.2, 0, 0.06",
        "HEIGHT, FEMALE, 40, 85.8, -3, 0.06",
        "HEIGHT, FEMALE, 50, 108.3, 1, 0.06"
    })
    void publishedDeviations(GrowthMeasure measure, Sex sex, int months, double value, double score, double off) {
        var days = (long) Math.floor(months * 30.4375);

        assertThat(standard.score(measure, sex, days, value).orElseThrow()).isCloseTo(score, within(off));
    }

    /** The medians of WHO's daily tables at days that are no row of ours: half of the children are below. */
    @ParameterizedTest(name = "{1} {0} of {2} days")
    @CsvSource({
        "WEIGHT, MALE, 10, 3.5941",
        "WEIGHT, MALE, 45, 5.0404",
        "WEIGHT, MALE, 200, 8.1475",
        "WEIGHT, MALE, 400, 9.9065",
        "WEIGHT, FEMALE, 17, 3.6818",
        "WEIGHT, FEMALE, 75, 5.4825",
        "WEIGHT, FEMALE, 300, 8.4445",
        "WEIGHT, FEMALE, 540, 10.1776",
        "LENGTH, MALE, 3, 50.4118",
        "LENGTH, MALE, 150, 65.769",
        "LENGTH, MALE, 550, 82.3282",
        "LENGTH, FEMALE, 10, 50.8365",
        "LENGTH, FEMALE, 110, 61.2527",
        "LENGTH, FEMALE, 500, 79.0642"
    })
    void betweenTheRows(GrowthMeasure measure, Sex sex, long days, double median) {
        var score = standard.score(measure, sex, days, median).orElseThrow();

        assertThat(GrowthStandard.percentile(score)).isCloseTo(50, within(0.7));
    }

    @Test
    @DisplayName("turns scores into percentiles of the normal distribution")
    void percentiles() {
        assertThat(GrowthStandard.percentile(0)).isEqualTo(50);
        assertThat(GrowthStandard.percentile(1.959964)).isCloseTo(97.5, within(0.0001));
        assertThat(GrowthStandard.percentile(-1.644854)).isCloseTo(5, within(0.0001));
    }

    /** Rows of WHO's tables that are none of ours: what lies two deviations off by them does so by ours. */
    @ParameterizedTest(name = "{1} {0} of {2} days")
    @CsvSource({
        "BODY_MASS, MALE, 776, -0.5647, 15.9595, 0.07796",
        "BODY_MASS, MALE, 1600, -0.4633, 15.2687, 0.08402",
        "BODY_MASS, FEMALE, 850, -0.5684, 15.5796, 0.08444",
        "BODY_MASS, FEMALE, 1700, -0.5684, 15.257, 0.0961",
        "HEAD, MALE, 3, 1, 34.7625, 0.03595",
        "HEAD, MALE, 39, 1, 37.869, 0.03086",
        "HEAD, MALE, 130, 1, 41.8997, 0.02858",
        "HEAD, MALE, 450, 1, 46.76, 0.02792",
        "HEAD, MALE, 1500, 1, 50.2756, 0.02916",
        "HEAD, FEMALE, 18, 1, 35.5906, 0.03239",
        "HEAD, FEMALE, 100, 1, 39.8522, 0.03134",
        "HEAD, FEMALE, 350, 1, 44.7447, 0.03031",
        "HEAD, FEMALE, 700, 1, 47.0388, 0.02962",
        "HEAD, FEMALE, 1800, 1, 49.885, 0.02852"
    })
    void daily(GrowthMeasure measure, Sex sex, long days, double l, double m, double s) {
        says(measure, sex, days, l, m, s, 0.03);
    }

    private void says(GrowthMeasure measure, Sex sex, long days, double l, double m, double s, double off) {
        for (var score : new double[] {-2, 0, 2}) {
            assertThat(standard.score(measure, sex, days, at(score, l, m, s)).orElseThrow())
                    .isCloseTo(score, within(off));
        }
    }

    /** Months of WHO's Reference 2007 that are no row of ours. */
    @ParameterizedTest(name = "{1} {0} of {2} months")
    @CsvSource({
        "BODY_MASS, MALE, 63, -0.7856, 15.2604, 0.08439",
        "BODY_MASS, MALE, 101, -1.5399, 15.8597, 0.09735",
        "BODY_MASS, MALE, 144, -1.7751, 17.5334, 0.11522",
        "BODY_MASS, MALE, 180, -1.4961, 19.7744, 0.12412",
        "BODY_MASS, MALE, 227, -0.8578, 22.1514, 0.12939",
        "BODY_MASS, FEMALE, 72, -1.0794, 15.2697, 0.10195",
        "BODY_MASS, FEMALE, 120, -1.4864, 16.6133, 0.12307",
        "BODY_MASS, FEMALE, 150, -1.3621, 18.3986, 0.13295",
        "BODY_MASS, FEMALE, 204, -0.9423, 21.0367, 0.14208",
        "HEIGHT, MALE, 84, 1, 121.7338, 0.04342",
        "HEIGHT, MALE, 150, 1, 152.4425, 0.04763",
        "HEIGHT, MALE, 165, 1, 161.4720, 0.04730",
        "HEIGHT, MALE, 219, 1, 176.2779, 0.04213",
        "HEIGHT, FEMALE, 63, 1, 110.6451, 0.04373",
        "HEIGHT, FEMALE, 132, 1, 144.9929, 0.04584",
        "HEIGHT, FEMALE, 144, 1, 151.2327, 0.04523",
        "HEIGHT, FEMALE, 216, 1, 163.0595, 0.04053",
        "WEIGHT, MALE, 72, -0.3180, 20.5137, 0.13372",
        "WEIGHT, MALE, 119, -0.6752, 30.8854, 0.16213",
        "WEIGHT, FEMALE, 66, -0.4834, 19.1276, 0.14569",
        "WEIGHT, FEMALE, 108, -0.5833, 28.2040, 0.16764"
    })
    void monthly(GrowthMeasure measure, Sex sex, int months, double l, double m, double s) {
        says(measure, sex, Math.round(months * 30.4375), l, m, s, 0.01);
    }

    private static double at(double score, double l, double m, double s) {
        return m * Math.pow(1 + l * s * score, 1 / l);
    }

    @Test
    @DisplayName("goes on in even steps beyond three deviations, as WHO's programs do")
    void farOff() {
        var third = at(3, -1.7468, 16.4807, 0.10609);
        var step = third - at(2, -1.7468, 16.4807, 0.10609);
        var low = at(-3, -1.7468, 16.4807, 0.10609);
        var lowStep = at(-2, -1.7468, 16.4807, 0.10609) - low;

        assertThat(score(third + step)).isCloseTo(4, within(0.02));
        assertThat(score(third + 2 * step)).isCloseTo(5, within(0.02));
        assertThat(score(low - lowStep)).isCloseTo(-4, within(0.02));
    }

    /** A boy's body mass index at 121 months, a row of WHO's. */
    private double score(double value) {
        return standard.score(GrowthMeasure.BODY_MASS, Sex.MALE, Math.round(121 * 30.4375), value)
                .orElseThrow();
    }

    @Test
    @DisplayName("says nothing beyond its tables, before birth, and of children whose sex it does not know")
    void nothing() {
        assertThat(standard.score(GrowthMeasure.WEIGHT, Sex.MALE, 1840, 18)).isNotEmpty();
        assertThat(standard.score(GrowthMeasure.WEIGHT, Sex.MALE, 3653, 31)).isEmpty();
        assertThat(standard.score(GrowthMeasure.HEIGHT, Sex.FEMALE, 6939, 163)).isNotEmpty();
        assertThat(standard.score(GrowthMeasure.HEIGHT, Sex.FEMALE, 6940, 163)).isEmpty();
        assertThat(standard.score(GrowthMeasure.BODY_MASS, Sex.MALE, 730, 16))
                .as("no body mass index before two years")
                .isEmpty();
        assertThat(standard.score(GrowthMeasure.BODY_MASS, Sex.MALE, 6940, 22)).isEmpty();
        assertThat(standard.score(GrowthMeasure.HEAD, Sex.MALE, 1827, 50)).isEmpty();
        assertThat(standard.score(GrowthMeasure.WEIGHT, Sex.MALE, -1, 3)).isEmpty();
        assertThat(standard.score(GrowthMeasure.WEIGHT, Sex.UNKNOWN, 100, 6)).isEmpty();
        assertThat(standard.score(GrowthMeasure.HEIGHT, Sex.MALE, 700, 85))
                .as("lying until two years")
                .isEmpty();
        assertThat(standard.score(GrowthMeasure.WEIGHT, Sex.MALE, 100, 0)).isEmpty();
    }
}
