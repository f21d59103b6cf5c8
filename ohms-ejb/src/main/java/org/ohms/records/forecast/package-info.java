/**
 * Which vaccines are due by the published schedule, reckoned from the vaccines in the chart.
 *
 * <p>The rules are the Logic Specification for ACIP Recommendations 4.6 and the supporting data 4.65 of CDC's "Clinical
 * Decision Support for Immunization" (CDSi). Carried over are the standard series against diphtheria, tetanus, whooping
 * cough, measles, mumps, rubella, chickenpox, rotavirus, HPV, hepatitis A, hepatitis B, polio, Hib, pneumococcal
 * disease, meningococcal disease A, B, C, W and Y, influenza, and shingles. Of the logic these parts are carried over:
 * the evaluation of a dose by conditional skip (section 6.2: by age, interval and count of vaccines), age, preferable
 * and allowable interval, conflict of live vaccines, and vaccine; doses that recur, and those of every season; the
 * forecast of the next dose with its dates and their validation (sections 7.1 and 7.4 to 7.6); the choice of the best
 * series (chapter 8); and of the vaccine groups (chapter 9) that of diphtheria, tetanus and whooping cough.
 *
 * <p>Not carried over, and said so where somebody reads the list: series for people at risk, contraindications,
 * evidence of immunity by history, intervals from an observation, and skips by the end of another series; and with them
 * COVID-19, RSV and the vaccines for travel. A trade name is not asked: of the series against hepatitis B for
 * adolescents, which names one, every vaccine of its CVX code counts, as in CDC's own test cases. The season of
 * influenza is published for one year at a time, 1 July 2025 to 30 June 2026 in release 4.65; those after it are taken
 * to begin on the same day.
 */
@NullMarked
package org.ohms.records.forecast;

import org.jspecify.annotations.NullMarked;
