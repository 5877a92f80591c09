/*
 * What a core does at best: nanoseconds an instruction on vectors of eight doubles, of independent instructions and of a chain of
 * dependent ones. Needs AVX-512.
 *
 *     gcc -O1 -march=native docs/performance/ports.c -o /tmp/ports && /tmp/ports
 */
#include <stdio.h>
#include <time.h>

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1e9 + time.tv_nsec;
}

#define ALL "zmm0","zmm1","zmm2","zmm3","zmm4","zmm5","zmm6","zmm7","zmm8","zmm9","zmm10","zmm11","zmm12","zmm13","zmm14", \
            "zmm15","zmm24","zmm25","k1"
#define EACH(f) f(0) f(1) f(2) f(3) f(4) f(5) f(6) f(7)
#define CHAIN(f) f(0) f(0) f(0) f(0) f(0) f(0) f(0) f(0)

/* a: zmm0 to zmm7; b: zmm8 to zmm15, as the registers 8 + i have names of their own */
#define ADD(i) "vaddpd %%zmm24,%%zmm" #i ",%%zmm" #i "\n"
#define MULTIPLY(i) "vmulpd %%zmm24,%%zmm" #i ",%%zmm" #i "\n"
#define DIVIDE(i) "vdivpd %%zmm24,%%zmm" #i ",%%zmm" #i "\n"
#define SHIFT(i) "vpsllq $52,%%zmm" #i ",%%zmm" #i "\n"
#define SELECT(i) "vpternlogq $0xca,%%zmm24,%%zmm25,%%zmm" #i "\n"
#define WIDEN(i) "vcvtps2pd %%ymm24,%%zmm" #i "\n"
#define NARROW(i) "vcvtpd2ps %%zmm24,%%ymm" #i "\n"
#define LIMIT(i) "vcmppd $14,%%zmm24,%%zmm" #i ",%%k1\nvpblendmq %%zmm24,%%zmm" #i ",%%zmm" #i "%{%%k1%}\n"
#define MULTIPLY_APART "vmulpd %%zmm24,%%zmm8,%%zmm8\nvmulpd %%zmm24,%%zmm9,%%zmm9\nvmulpd %%zmm24,%%zmm10,%%zmm10\n" \
    "vmulpd %%zmm24,%%zmm11,%%zmm11\nvmulpd %%zmm24,%%zmm12,%%zmm12\nvmulpd %%zmm24,%%zmm13,%%zmm13\n" \
    "vmulpd %%zmm24,%%zmm14,%%zmm14\nvmulpd %%zmm24,%%zmm15,%%zmm15\n"

#define TIME(name, count, code) { \
    double best = 1e18; \
    for (int round = 0; round < 50; round++) { \
        double start = now(); \
        for (int i = 0; i < 10000; i++) asm volatile(code ::: ALL); \
        double each = (now() - start) / 10000 / count; \
        if (each < best) best = each; \
    } \
    printf("%-32s %.3f ns\n", name, best); }

int main(void) {
    double one = 1;
    asm volatile("vbroadcastsd %0,%%zmm24\nvmovapd %%zmm24,%%zmm25" ::"m"(one) : "zmm24", "zmm25");
    TIME("add", 8, EACH(ADD))
    TIME("multiply", 8, EACH(MULTIPLY))
    TIME("add and multiply", 16, EACH(ADD) MULTIPLY_APART)
    TIME("divide", 8, EACH(DIVIDE))
    TIME("shift", 8, EACH(SHIFT))
    TIME("select by bits", 8, EACH(SELECT))
    TIME("float to double", 8, EACH(WIDEN))
    TIME("double to float", 8, EACH(NARROW))
    TIME("compare and blend", 8, EACH(LIMIT))
    TIME("add, dependent", 8, CHAIN(ADD))
    TIME("multiply, dependent", 8, CHAIN(MULTIPLY))
    TIME("divide, dependent", 8, CHAIN(DIVIDE))
    TIME("compare and blend, dependent", 8, CHAIN(LIMIT))
}
