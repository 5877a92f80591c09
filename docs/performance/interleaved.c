/*
 * exp(-|x|) as the first loop of a vector kernel computes it, with U iterations side by side: what a C compiler makes of it, and
 * what it would help if neighbouring iterations did not wait for each other's chains. Needs AVX-512.
 *
 *     for u in 1 2 4; do
 *       gcc -O3 -DU=$u -march=native -mprefer-vector-width=512 -ffp-contract=off docs/performance/interleaved.c -o /tmp/exp && /tmp/exp
 *     done
 */
#include <immintrin.h>
#include <stdio.h>
#include <time.h>

#define N 1024
#define OF(number) _mm512_set1_pd(number)
/* A statement for each of the iterations; the compiler may not move anything across the end of it. */
#define EACH(result, value) \
    for (int u = 0; u < U; u++) result[u] = value; \
    for (int u = 0; u < U; u++) asm volatile("" : "+v"(result[u]));

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1e9 + time.tv_nsec;
}

__attribute__((noinline)) static void exponentials(const float *input, double *es) {
    for (int j = 0; j < N; j += 8 * U) {
        __m512d x[U], binary[U], shifted[U], low[U], f[U], f2[U], third[U], second[U], first[U], fourth[U];
        EACH(x, _mm512_abs_pd(_mm512_cvtps_pd(_mm256_loadu_ps(input + j + 8 * u))))
        EACH(x, _mm512_mask_blend_pd(_mm512_cmp_pd_mask(x[u], OF(470.0), _CMP_GT_OQ), x[u], OF(470.0)))
        EACH(binary, _mm512_mul_pd(x[u], OF(-0x1.71547652b82fep0)))
        EACH(shifted, _mm512_add_pd(binary[u], OF(0x1.8p52)))
        EACH(low, _mm512_sub_pd(shifted[u], OF(0x1.8p52)))
        EACH(f, _mm512_sub_pd(binary[u], low[u]))
        EACH(f2, _mm512_mul_pd(f[u], f[u]))
        EACH(third, _mm512_mul_pd(f[u], OF(0x1.5f3e52f1e6de2p-10)))
        EACH(second, _mm512_mul_pd(f[u], OF(0x1.c6aee88e97f57p-5)))
        EACH(first, _mm512_mul_pd(f[u], OF(0x1.62e430af2704ep-1)))
        EACH(third, _mm512_add_pd(third[u], OF(0x1.3b2d4cf25cdbep-7)))
        EACH(fourth, _mm512_mul_pd(f2[u], OF(0x1.41fbbba9596p-13)))
        EACH(second, _mm512_add_pd(second[u], OF(0x1.ebfbdc3c2f824p-3)))
        EACH(first, _mm512_add_pd(first[u], OF(1.0)))
        EACH(third, _mm512_add_pd(third[u], fourth[u]))
        EACH(third, _mm512_mul_pd(third[u], f2[u]))
        EACH(second, _mm512_add_pd(third[u], second[u]))
        EACH(second, _mm512_mul_pd(second[u], f2[u]))
        EACH(first, _mm512_add_pd(second[u], first[u]))
        for (int u = 0; u < U; u++) {
            __m512i exponent = _mm512_slli_epi64(_mm512_castpd_si512(shifted[u]), 52);
            _mm512_storeu_pd(
                es + j + 8 * u,
                _mm512_castsi512_pd(_mm512_add_epi64(_mm512_castpd_si512(first[u]), exponent)));
        }
    }
}

int main(void) {
    static float input[N];
    static double es[N];
    for (int i = 0; i < N; i++) input[i] = (i * 37 % 2000 - 1000) / 150.0f;
    double best = 1e18;
    for (int round = 0; round < 300; round++) {
        double start = now();
        for (int i = 0; i < 20; i++) exponentials(input, es);
        double each = (now() - start) / 20 / N;
        if (each < best) best = each;
    }
    printf("%d side by side: %.3f ns an element\n", U, best);
}
