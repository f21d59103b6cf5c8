package org.ohms.compliance.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The use case runs as this kind of actor whoever called it: sign-in reads accounts before anybody is known, the
 * system does its rounds. It gives the kind's rows, never a permission.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ActsAs {
    Actor.Kind value();
}
