package org.ohms.compliance.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The use case needs a sign-in of the last minutes: changing what others may do, opening a record in an emergency, taking
 * data out of the house, keys. Whoever signed in earlier is refused with {@link AccessRefusal#SIGN_IN_AGAIN}; the page then
 * asks who sits there and comes back.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AsksAgain {}
