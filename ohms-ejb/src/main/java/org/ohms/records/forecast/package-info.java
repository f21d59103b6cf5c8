/**
 * Which vaccines are due by the published schedule, reckoned from the vaccines in the chart.
 *
 * <p>The rules are the Logic Specification for ACIP Recommendations 4.6 and the supporting data 4.65 of CDC's "Clinical
 * Decision Support for Immunization" (CDSi). Carried over are the standard series against measles, mumps, rubella,
 * chickenpox, rotavirus, HPV, hepatitis A, hepatitis B, polio, Hib, pneumococcal disease (of children), meningococcal
 * disease A, C, W and Y, and shingles; and of the logic evaluating a dose by conditional skip (section 6.2: by age, by
 * interval, by count of vaccines), age, preferable and allowable interval, conflict of live vaccines and vaccine,
 * forecasting the next with its dates and their validation (sections 7.1 and 7.4 to 7.6), and choosing the best series
 * (chapter 8).
 *
 * <p>Not carried over, and said so where somebody reads the list: series for people at risk, contraindications,
 * evidence of immunity by history, seasons, doses that recur, intervals from an observation, and skips by the end of
 * another series; and with them diphtheria, tetanus, whooping cough, pneumococcal disease from 50 years, meningococcal
 * disease B, influenza, COVID-19, RSV and the vaccines for travel. A trade name is not asked: of the series against
 * hepatitis B for adolescents, which names one, every vaccine of its CVX code counts, as in CDC's own test cases.
 */
@NullMarked
package org.ohms.records.forecast;

import org.jspecify.annotations.NullMarked;
