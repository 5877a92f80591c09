package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * A method to write, with a comment on every parameter and result: builds that have comments checked, those of private members
 * included, have nothing to say about it. What overrides a method has that one's comment.
 */
final class Method {
    private final MethodSpec.Builder method;
    private final Optional<String> summary;
    private final List<String> tags = new ArrayList<>();
    private final boolean isTerse;

    private Method(MethodSpec.Builder method, Optional<String> summary, Modifier... modifiers) {
        this.method = method.addModifiers(modifiers);
        this.summary = summary;
        // Among many of its kind, a comment is as short as it can be.
        this.isTerse = List.of(modifiers).contains(Modifier.PRIVATE);
    }

    static Method override(Modifier access, TypeName type, String name) {
        return new Method(
                MethodSpec.methodBuilder(name).addAnnotation(Override.class).returns(type), Optional.empty(), access);
    }

    static Method of(String summary, String name, Modifier... modifiers) {
        return new Method(MethodSpec.methodBuilder(name), Optional.of(summary), modifiers);
    }

    static Method constructor(String summary, Modifier access) {
        return new Method(MethodSpec.constructorBuilder(), Optional.of(summary), access);
    }

    Method takes(Parameters parameters) {
        parameters.types().forEach((name, type) -> {
            method.addParameter(type, name);
            tags.add("@param " + name + " " + Parameters.meaning(name, type));
        });
        return this;
    }

    Method returns(TypeName type, String meaning) {
        method.returns(type);
        tags.add("@return " + meaning);
        return this;
    }

    MethodSpec does(CodeBlock code) {
        summary.ifPresent(text -> method.addJavadoc(
                "$L.\n$L", text, tags.isEmpty() ? "" : (isTerse ? "" : "\n") + String.join("\n", tags) + "\n"));
        return method.addCode(code).build();
    }

    /** The whole method is one statement. */
    MethodSpec does(String statement, Object... arguments) {
        return does(Java.statement(statement, arguments));
    }
}
