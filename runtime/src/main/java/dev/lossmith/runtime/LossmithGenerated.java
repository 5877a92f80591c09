package dev.lossmith.runtime;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that Lossmith has written. It stays in the class file, where coverage tools look for an annotation
 * whose name contains "Generated" and pass over what bears it; the standard {@code @Generated} is gone by then.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface LossmithGenerated {
    /** {@return the binary name of the type whose annotation the class was written from} */
    String value();
}
