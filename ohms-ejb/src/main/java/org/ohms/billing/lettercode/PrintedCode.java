package org.ohms.billing.lettercode;

import java.time.LocalDate;

/** A code for one paper, and the last day it works. */
public record PrintedCode(LetterCode code, LocalDate until) {}
