import type {WordWeights} from "./lexicon.js";
import type {Model} from "./ranker.js";

/** Log odds in tenths of a word as the first, the last, and any word of a keyphrase. */
const tenths = `
1 -8 0 -9
10 -7 0 -9
2 -11 0 -9
2d 3 -2 0
30 -3 0 -6
3d 11 -4 8
ability -13 -8 -10
academic 9 0 6
acceptable -3 0 -5
access -8 -1 -2
according -9 -14 -15
account -8 -13 -12
accuracy -11 -1 -4
achieving -7 -3 -8
acquisition -5 12 9
action -2 -7 -5
active 15 -1 10
activity 0 3 3
actuator -1 16 10
adaptive 12 -2 15
addition -15 -15 -18
address -8 -8 -9
advantage -15 -17 -18
advertising 4 0 3
age 2 3 1
agent -6 7 7
agreement -5 0 -2
aim -12 -12 -14
air 4 -7 3
al -1 -10 -11
algebraic -2 0 2
algorithm -19 13 8
allocation 1 3 4
allow -9 -13 -16
allowing -10 -7 -11
amount -6 -9 -10
analysis -22 7 1
analytic 4 0 0
analytical -5 0 0
analyzing -7 -1 -5
angle -1 3 5
answer -4 -3 -5
applicability -6 -6 -8
application -13 -7 -9
applied -1 0 -3
applying -10 -8 -11
approach -23 -4 -9
approximate 12 -1 7
approximation -4 11 7
arc -4 -4 3
architecture -12 6 1
area -13 -9 -10
array -2 4 4
art -7 -4 -5
article -21 -14 -22
artificial 13 0 10
aspect -7 -7 -9
assessment -6 -2 -4
assignment 0 4 3
associated -1 0 -3
association 1 0 0
assuming -8 -8 -10
assumption -6 -10 -11
asynchronous 7 0 5
attack -1 1 1
attempt -6 -8 -9
attention -5 -9 -11
attitude -7 2 -1
author -17 -12 -18
automated 9 0 5
automatic 12 0 8
automation 1 3 4
automaton -6 14 11
autonomous 8 0 6
average 2 -1 -1
background -3 -7 -2
bandwidth 3 0 6
bank 6 11 6
base -4 3 0
based -13 0 1
basis -14 -12 -7
beam -2 2 6
become 0 -10 -11
behavior -10 2 -3
behaviour -2 10 7
benchmark 0 -1 1
benefit -6 -9 -9
binary 13 -4 12
block 0 -4 -3
body 0 0 1
bound -8 0 -4
boundary 1 -4 6
brain 1 4 7
building 0 -7 -5
business 7 2 5
c 1 -5 -5
c++ 4 -4 1
calculation -7 -3 -4
called -16 0 -17
camera 0 6 4
capability -12 -2 -4
capacity -7 10 6
capital -4 4 1
carrier -6 0 1
case -15 -11 -14
cell 2 -1 6
center -6 2 -2
chain -6 4 2
challenge -4 -8 -9
change -16 -7 -11
changing -3 -7 -7
channel -3 4 3
chaotic -1 0 11
characteristic 1 -2 -2
characterization -7 -4 -6
checking -5 13 7
child 6 3 1
chip -2 -1 -2
choice -4 -4 -4
choosing -6 -5 -8
circuit -3 8 8
claim -3 -7 -8
class -9 -11 -10
classical 8 0 4
classification 1 10 6
classifier 0 3 1
client -6 -1 -4
clinical 8 0 5
closed 6 0 5
cm -4 -9 -10
code -7 5 1
coding -1 6 4
coefficient -8 7 2
collection 0 -1 -1
college -6 4 2
combination -13 -11 -14
combine -3 -6 -8
combined 1 0 -2
combining -9 -5 -10
commerce -6 3 3
commercial 4 -1 0
common -6 0 -9
communication -1 5 5
community 6 1 -1
company -10 2 -3
comparative 1 0 -2
comparing -9 -9 -11
comparison -20 -18 -20
compatibility -3 -4 -6
compiler 2 10 8
complexity -3 7 2
complicated -8 0 -9
component -8 1 -2
composite 8 2 11
compression 1 11 10
computation -5 9 8
computational 8 0 4
computer 12 4 10
computing 1 4 4
concept -16 -7 -11
concern -8 -9 -11
concerning -5 -6 -8
conclusion -8 -8 -9
concurrent 13 0 10
condition -10 7 2
configuration -6 0 -1
connection 1 4 2
consequence -1 -6 -5
consider -6 -11 -13
consideration -6 -8 -9
considering -5 -6 -8
consist 0 -12 -13
constant 3 1 -1
constraint 4 6 5
constructing -12 -8 -13
construction -5 -14 -5
consumer 6 -6 2
contain -5 -6 -9
content 2 -2 6
context -6 -7 -7
continuous 9 -1 4
contrast -10 -8 -8
control -2 13 13
controlled -10 0 -8
controller -5 12 7
controlling -4 -3 -7
convergence 5 -1 5
converter -5 12 8
cooperative 1 2 3
correction -6 4 5
correlation 7 6 5
cost 1 1 2
country -6 -7 -8
coupling 1 5 4
course -6 2 1
creating -10 -6 -11
creation -7 -4 -5
criterion -10 5 0
current -2 5 5
customer 3 -11 -2
cutting 1 8 10
cycle 2 5 5
d -1 -8 -9
damping -3 8 6
database 5 9 7
datum 6 -3 3
day -6 -8 -9
deal -5 -11 -12
decision 6 -5 5
decomposition -5 3 1
definition -9 -10 -8
degree -12 -11 -8
delay 4 9 11
delivery -1 8 6
demand -5 -2 -1
demonstrating -4 -6 -8
dense 11 0 7
density -5 1 1
department -4 -4 -6
depend 0 -10 -11
dependence -1 0 2
depending -4 -8 -9
describe -6 -18 -20
description -11 -8 -6
design -8 1 -1
designing -9 -6 -10
detail -15 -15 -17
detection -12 6 7
determining -9 -9 -10
deterministic 15 0 12
developed -12 0 -13
developer -3 -9 -5
developing -12 -7 -13
development -21 -7 -11
deviation -4 -4 -1
device -4 7 3
diagnosis -3 3 1
diagnostic 6 0 5
difference -8 -9 -6
different 0 0 -15
differential 3 -12 11
difficulty -9 -11 -12
digital 13 -1 11
dimension -6 0 -3
direct 4 0 3
direction -6 -5 -7
discipline -3 -4 -6
discrete 14 0 11
discretization -3 2 2
discuss -8 -10 -14
discussion -9 -8 -10
displacement -2 -1 0
distance -1 2 5
distinct -7 0 -8
distributed 14 0 12
distribution -5 17 13
disturbance 6 6 7
document -3 5 4
doing -8 -8 -9
domain -12 -4 0
dose 1 3 8
drive -6 8 4
dynamic 13 -1 10
dynamical 3 0 4
dynamics -6 6 3
economic 1 0 0
edge -2 1 3
education -1 9 4
effect -17 -2 -5
effectiveness -16 -12 -15
efficiency -11 -5 -9
effort -8 -11 -13
electric -2 2 5
electronic 16 -1 14
element -3 -1 4
embedded 15 0 11
enable -7 -6 -10
enabling -8 -6 -9
encoding 0 -4 -2
end -4 -12 -9
energy 0 -4 2
engineering 3 9 5
entanglement 10 12 12
entering -6 -4 -8
enterprise 7 -5 4
environment -12 6 0
equation -12 15 11
equipment 2 2 2
equivalence -2 1 3
equivalent -3 -8 -4
error 3 7 7
estimate -6 6 3
estimation -12 7 4
estimator -1 11 7
et -10 -9 -11
evaluating -9 -8 -11
evaluation -14 -2 -7
event -4 3 1
evolution 0 2 1
evolving -8 -4 -9
example -21 -24 -26
exchange -4 8 6
execution -3 -1 -2
exhibit -7 -6 -9
existence -7 -11 -10
expense -4 -2 -5
experience -9 -7 -10
experiment -9 -4 -8
experimental -10 0 -13
expert -2 -9 -1
exploiting -6 -5 -8
expression -8 -5 -8
extended 7 0 3
extension -12 -7 -10
extent -6 -8 -9
external 4 0 1
extracting -7 -2 -8
extraction -5 5 4
fabrication 5 0 3
face -1 -5 -2
facility -5 6 0
fact -4 -12 -8
factor -6 9 6
failure -6 -7 -6
family -8 -3 -5
fault 8 -1 12
feasibility -3 -9 -2
feature -4 -10 -7
feedback 8 4 9
field -5 -2 0
filter -7 17 16
filtering 1 9 9
finance 6 7 3
financial 5 -1 1
finding -15 -10 -12
finite 14 0 12
firing 6 -5 5
firm -9 4 1
five -11 0 -12
fixed 6 0 2
flexibility -4 -5 -7
flow -1 3 9
focus -4 -8 -9
force -3 -3 -2
form -15 -18 -17
format -3 0 -1
formula -4 8 5
formulation -3 3 1
fortran -3 6 5
foundation -3 -6 -8
four -15 0 -17
fractional 12 0 10
frame 4 4 6
framework -12 -1 -5
freedom -8 -8 -9
frequency 5 6 9
function -12 12 8
functional 1 6 4
fuzzy 21 -2 17
gain -8 -3 0
game 1 10 8
gas 1 -6 5
gaussian 7 -6 11
generalization -5 -3 -6
generalized 12 -1 8
generate -5 -6 -8
generating -6 -6 -8
generation -12 -7 -8
generator 0 6 5
genetic 12 0 12
geometric 4 0 4
geometry -5 8 4
give -7 -9 -12
global 8 0 4
goal -6 -11 -10
government 7 4 6
graduate 4 -3 2
graph 3 10 11
graphics 2 1 1
grid -1 6 6
group 2 2 2
hand -6 -2 -5
handling -7 0 -3
hardware 4 -2 4
having -10 -10 -12
heat 6 0 5
help -7 -9 -10
heuristic 1 0 -1
hierarchical 7 0 3
hierarchy -2 5 2
high 4 0 -1
highperformance 7 -2 3
history 4 7 4
hpf 13 5 9
human 10 -1 5
hybrid 10 0 6
hypothesis -1 4 3
ibid -8 -9 -10
idea -10 -11 -12
identification 1 4 3
identifying -9 -5 -10
ii -10 -10 -12
image 8 2 10
imaging -6 1 1
impact -8 -10 -11
implementation -21 -4 -10
implementing -7 -4 -10
implicit 2 -1 3
importance -1 -10 -6
improvement -13 -14 -17
improving -10 -9 -11
include -8 -9 -12
including -19 -15 -22
increase -6 -15 -14
independent 1 -1 -1
index 5 10 10
induction 8 -1 8
industrial -1 0 1
industry 2 7 5
infinite 4 -2 2
infinity -4 -9 -10
influence -12 -13 -14
information 5 -2 6
infrastructure 1 14 11
input -6 -3 -6
insight -5 -9 -10
instance -9 -9 -11
institution -6 0 -3
integer 1 2 1
integral 10 2 8
integrated 9 0 5
integration -5 -1 -1
intelligence -3 13 9
intelligent 10 0 12
intensity 8 2 9
interaction -6 4 0
interest -9 -7 -10
interface -6 4 0
internal 10 -1 6
internet 17 9 13
interval 4 4 5
introduce -6 -8 -10
introducing -8 -4 -9
introduction -6 -7 -8
investigation -8 -10 -11
investment 11 8 9
involving -6 -6 -9
ip 8 -6 6
issue -15 -5 -11
it 0 -4 -1
iteration -2 2 -2
iterative 6 -2 3
job 2 -9 0
joint -2 4 -2
kind -7 -14 -12
knowledge 10 -4 6
laboratory -2 -3 -2
language -9 8 5
large -9 0 -14
larger -9 0 -10
largescale 14 -1 10
laser 7 -6 8
lattice 1 -3 6
law 9 3 7
layer -6 9 6
leading 0 -6 -8
leaf 5 -3 4
learning 4 10 11
length -10 -2 -6
level -14 -4 -5
library 2 14 11
limit 0 2 0
limitation -13 -13 -15
line -1 0 1
linear 13 0 13
link 2 -6 -1
list -9 -10 -11
literature -13 -10 -10
load 1 1 2
local 10 0 6
location 4 -8 -4
logic -3 10 17
logical 5 0 4
long -1 0 -4
looking -5 -8 -9
loss -3 -2 0
low 4 0 0
m -8 -7 -12
machine 6 6 6
magnetic -7 0 -2
magnitude -3 -3 -5
maintenance 1 1 0
make -8 -9 -13
making -14 -12 -14
management -9 13 13
manager -6 4 0
manner -2 -4 -7
manufacturer 1 5 1
manufacturing 3 -1 6
map -1 4 2
mapping -4 2 2
market -3 3 -2
marketing 6 5 3
markov 4 -3 5
mass 1 -1 1
matching 0 0 0
material -2 2 2
mathematical 7 0 4
matrix 2 15 16
maximum 9 -8 6
mean -3 -12 -9
measure -7 6 2
measured -3 0 -5
measurement -2 -1 -2
mechanical -1 0 2
mechanics 3 10 7
mechanism -12 2 -3
media -3 9 6
medium -1 2 -1
member -7 0 -4
memory -2 2 12
message 4 -8 0
metal -3 -6 0
method -24 6 0
methodology -7 0 -4
mind -8 -8 -9
minimal -3 0 -5
minimization 0 8 4
minimizing -6 -7 -8
minimum 2 1 0
mixture -3 -6 1
mm -4 -2 -5
mobile 15 -1 16
mode -9 -4 -4
model -10 12 8
modeling -8 8 2
modelling -3 2 3
modification -9 -7 -9
modified 3 0 1
money -1 -6 -2
monitoring -6 8 4
more 0 0 -8
motion 2 -8 1
motor -3 3 9
move -6 -8 -9
moving -3 -1 -3
mu -9 -8 -8
multicast 4 10 10
multiple 0 -1 -5
mutual -3 0 -2
n -5 -9 -11
name -6 -7 -5
natural 2 0 -2
nature -11 -14 -16
need -19 -9 -14
negative 5 0 4
net -10 10 6
network 4 15 16
neural 8 -1 17
neuron -1 3 1
new 0 -2 -15
node -5 -9 -4
noise 6 6 9
noisy 11 0 7
nonlinear 12 0 8
normal -1 -1 1
note -6 -6 -8
notion -8 -10 -11
number -25 -17 -20
numerical 9 -1 4
object 0 2 5
objective -3 -8 -7
observation -4 1 -2
observer 0 3 2
obtained -10 0 -11
obtaining -7 -4 -8
ode -1 0 -2
offer -6 -8 -12
offering -6 -6 -9
office 0 -4 -3
one -24 -3 -26
online 12 -2 8
open 5 -1 1
operating 4 -8 4
operation -9 5 2
operator 5 8 6
opportunity -10 -5 -8
optical 8 -1 9
optimal 9 0 7
optimization 2 11 10
optimum 2 0 -1
option 1 2 3
order -25 -13 -11
organisation -3 1 0
organization -2 4 -1
oriented -7 0 5
other -10 -9 -14
outcome -3 -4 -4
output -6 -7 -5
overhead 4 3 1
package -1 6 3
packet 6 -6 3
pair -6 4 0
paper -34 -32 -37
parallel 11 -4 10
parameter -9 2 0
parametric 9 0 5
part -12 -8 -11
partial 11 0 6
participant -5 0 -3
particle 4 -3 1
particular -16 0 -17
partner -2 -4 -3
pass -5 -8 -7
passive 9 0 5
path 0 0 8
patient -2 -4 -5
pattern 2 8 6
pc -2 3 2
people -11 -12 -13
perform -2 -6 -8
performance -2 -2 -1
period -1 -9 -6
periodic 7 0 5
personal 7 0 4
perspective -6 -4 -7
petri 4 -6 10
phantom -6 8 4
phase 5 -4 3
phenomenon -3 3 -1
physical 1 0 -3
picture -5 -6 -5
piezoelectric 11 0 10
place -8 -6 -8
plan -1 2 -1
plane -3 -5 4
planning -7 7 7
plant -9 0 -3
platform -5 2 -2
player -7 -8 -9
point -10 -9 -9
policy -5 6 1
polynomial 5 4 9
population -3 -3 -3
portal 2 8 10
position -3 1 1
positioning -2 0 2
positive 0 0 -2
possibility -12 -12 -13
power 4 -5 7
practice -8 -7 -9
prediction -6 -3 -1
presence -9 -9 -11
present -9 -21 -23
presented -9 0 -10
pressure -6 5 4
principal 1 -6 -1
principle -9 -3 -7
priori -9 -2 -10
probability 5 8 7
problem -20 3 -2
procedure -12 6 1
process -5 1 2
processing -3 7 8
processor -9 4 -1
product 3 -6 -1
production 3 -2 3
profession -4 5 2
professional 9 5 8
profile -3 9 5
program -5 6 3
programming -2 11 10
project -1 3 0
projection -3 -4 0
proof 0 -2 0
propagation -5 7 8
property -11 6 1
proportion -3 -3 -5
propose -2 -10 -12
protocol -3 11 9
prototype -2 -1 -4
provide -15 -19 -22
provider -3 6 3
providing -12 -8 -14
public 10 -1 8
pulse 2 -1 1
pure -7 0 -5
purpose -13 -7 -11
quadratic 3 -6 9
quality -11 4 0
quantity -3 0 -2
quantum 23 -14 23
qubit 9 11 11
query 2 -1 2
question -11 -13 -14
radius -3 -3 -2
random 13 0 12
range -8 -14 -8
rate -12 7 4
ratio -9 8 6
rational 10 0 6
reality -7 -4 -3
realtime 11 -6 8
reason -8 -6 -8
reasoning 6 7 4
recognition -11 5 9
reconstruction 1 7 6
recursive 8 0 4
reduce -1 -7 -9
reducing -13 -11 -15
reduction -2 0 -1
reference 4 -7 0
regarding -3 -6 -8
region -9 -3 -7
regulation 0 9 7
relation -9 -3 -6
relationship -14 -8 -7
relative -4 0 -5
reliability 7 2 2
remote 10 0 8
report -8 -11 -10
representation -6 7 2
representing -8 -3 -7
require -8 -12 -14
required -7 0 -8
requirement -10 2 -3
requiring -7 -4 -8
research -8 -5 -7
researcher -5 -7 -8
resolution 1 3 5
resource -3 4 4
respect -16 -17 -18
response -7 2 2
restriction -6 -1 -4
result -30 -15 -20
resulting -15 -10 -18
retrieval -2 9 6
return -7 -7 -9
review -7 -4 -5
right -4 -1 -5
rise -6 -7 -9
risk 1 5 3
robot 4 1 6
robust 0 0 3
robustness 7 6 2
role -7 -14 -9
routing 0 6 9
rule -2 11 8
run -1 -4 -6
running 0 -7 -3
s -3 -7 -10
sample -4 0 -2
sampling 2 6 14
satellite 8 -1 14
satisfying -4 -6 -9
say -7 -2 -9
scalability 4 3 1
scale -6 -7 -5
scaling 6 0 3
scenario -6 -4 -5
scene 1 -1 0
scheduling -3 7 6
scheme -14 3 -2
school -6 -1 1
science -12 6 4
scientific 1 0 -2
scientist 0 0 -2
search 1 5 6
searching -1 -4 -5
second -7 -9 -11
security 8 6 6
segment -1 12 10
selecting -5 -4 -7
selection -7 1 4
sense -9 -6 -8
sensitivity 8 4 5
sensor -2 1 -2
sequence -3 0 -3
series -5 2 2
server -8 10 7
service -7 5 3
set -17 -4 -7
setting -5 3 0
several 0 0 -12
shape -3 -5 1
share -6 -8 -10
shared 7 0 7
sharing -7 2 -2
shift -2 4 1
show -14 -25 -27
showing -9 -11 -12
side -2 -8 -7
signal 2 7 8
silicon 2 -5 -2
similarity -3 2 1
simple 0 0 -8
simulated 10 0 6
simulation 0 10 4
simultaneous 1 0 1
single 2 -1 -3
site -6 5 2
situation -11 -7 -10
size -8 5 1
skill -3 0 -3
small -5 0 -7
smart 11 0 9
society -3 1 0
software 5 4 6
solution -15 0 -5
solver -4 6 2
solving -12 -6 -8
source 0 1 1
space -3 2 2
spatial 13 0 15
special -11 0 -9
specification -6 -2 -4
spectrum -1 3 6
speech 6 -4 5
speed -7 2 2
square -3 -2 -3
stability 3 5 4
staff 4 -3 0
stage 1 -5 -1
standard -9 4 -8
starting -6 -5 -9
state 3 3 7
static 11 0 9
station -3 -7 -8
statistical 13 0 11
statistics 0 8 4
steadystate 5 2 2
step -3 -2 -2
stochastic 7 0 8
storage 2 0 5
strategy -13 6 1
stream 2 5 6
structural 9 0 6
structure -12 5 1
structured 2 0 3
student 3 8 4
study -23 -11 -16
sub -15 -4 -16
subject -3 -2 -5
subset -8 -1 -4
success -5 -8 -9
such 0 0 -9
sup -11 -5 -12
supply 1 -6 2
support -11 -3 -4
supporting -9 -5 -10
surface 5 7 13
survey 1 2 -1
switching 7 4 8
synthesis -8 7 2
system -19 13 9
t -3 -4 -7
table -1 3 1
take -5 -6 -8
taking -12 -10 -13
target -6 -2 -8
task -4 -4 -3
technical 7 0 6
technique -18 7 1
technology -10 1 -2
telecom 7 0 4
temperature 9 4 7
temporal 10 -5 10
term -17 -13 -16
test -10 4 2
testing -5 2 1
theorem -7 4 0
theory -14 7 2
therapy 1 15 12
thermal 3 0 4
thing -2 -9 -10
third -10 -5 -11
three -22 0 -24
threedimensional 4 0 0
time -5 -1 1
tissue -1 -3 7
today -10 -11 -13
tolerance 0 5 4
tool -7 6 3
topology -3 10 6
tracking -1 -4 1
traffic 5 5 8
training 2 4 1
trajectory 2 9 10
transfer 1 -3 1
transformation 0 9 6
transient 12 6 10
transition -1 -7 -5
translation -3 -6 4
transmission 1 0 5
treatment 2 -3 5
tree 1 10 9
trend -7 -3 -6
tuning -2 -6 -6
two -24 0 -28
twodimensional 7 0 3
type -8 -8 -6
uncertainty 5 9 6
understanding -10 -9 -11
uniform -1 -3 -2
union -1 3 7
unit -3 4 1
universal 16 -2 12
university 4 7 6
upper 0 -1 -3
us -3 -5 -5
use -27 -21 -25
user -5 -15 -6
using -33 -35 -38
utility 1 -3 0
validation -6 2 -3
value -10 -3 -3
variable 5 3 4
variance -4 -1 0
variant -8 -8 -10
variation -10 1 -3
variety -7 -11 -9
varying -10 -5 -8
vector 5 4 11
velocity -6 -2 -3
vendor -5 -1 -5
verification 3 6 5
version -3 -6 -9
vertex -1 0 2
vibration 7 2 13
video -5 -5 4
view -8 -10 -10
viewpoint -1 -5 -5
virtual 15 -1 11
visual 11 -1 7
voltage 0 6 9
volume -9 -1 -3
wave 0 2 7
wavelet 11 4 13
way -18 -22 -23
weak 8 0 4
web 9 -13 7
webbased 11 0 7
week -5 -8 -9
weight -7 0 3
weighted 11 0 7
window 0 -2 3
wireless 15 0 11
woman 14 12 9
work -16 -13 -15
working -7 -6 -8
world -5 -7 -7
xml 12 8 7
year -11 -15 -17
yield -5 -9 -10
`;

/**
 * What the training part of Inspec (1,000 abstracts, Hulth 2003) says of words that occur in at least 8 of them, by
 * key. Written by `test/bench/train-keyphrases.ts`, as is all of this file.
 */
export const wordWeights: ReadonlyMap<string, WordWeights> = new Map(
  tenths
    .trim()
    .split("\n")
    .map((line) => {
      const [key, first, last, inside] = line.split(" ");
      return [key!, {first: Number(first), last: Number(last), inside: Number(inside)}];
    })
);

/** Boosted trees over the features of `features.ts`, learned from the same abstracts. */
export const model: Model = {
  base: -1.584,
  trees: [
    {
      features: [14, 16, 4, 16, 0, 24, 1],
      thresholds: [-1, -245, 62, -590, 1, 1, 12],
      leaves: [-0.336, -0.251, -0.288, -0.07, -0.266, -0.045, -0.054, 0.482]
    },
    {
      features: [16, 16, 4, 8, 25, 21, 0],
      thresholds: [-245, -590, 62, 108, 0, 1, 1],
      leaves: [-0.312, -0.126, -0.124, -0.305, -0.267, -0.049, -0.117, 0.291]
    },
    {
      features: [14, 16, 25, 5, 1, 1, 24],
      thresholds: [-5, -790, 0, 3, 10, 15, 7],
      leaves: [-0.109, -0.31, -0.278, -0.156, -0.033, 0.173, -0.253, -0.051]
    },
    {
      features: [16, 16, 24, 8, 7, 15, 21],
      thresholds: [-90, -590, 1, 14, 0, 4, 2],
      leaves: [-0.277, -0.149, -0.146, 0.087, -0.251, -0.095, -0.127, 0.115]
    },
    {
      features: [16, 25, 21, 7, 2, 18, 0],
      thresholds: [10, 0, 2, 0, 1, 0, 1],
      leaves: [-0.079, 0.162, -0.255, 0.037, -0.04, -0.26, -0.144, 0.151]
    },
    {
      features: [14, 1, 3, 29, 25, 24, 7],
      thresholds: [-5, 10, 1, 74, 0, 1, 0],
      leaves: [-0.092, -0.27, -0.058, -0.284, -0.199, 0.019, 0.117, 0.405]
    },
    {
      features: [15, 24, 21, 25, 21, 14, 0],
      thresholds: [3, 7, 1, 0, 6, 3, 1],
      leaves: [-0.088, -0.252, -0.061, 0.083, -0.213, -0.01, -0.077, 0.139]
    },
    {
      features: [1, 26, 25, 21, 14, 24, 2],
      thresholds: [9, 0, 0, 6, 9, 0, 1],
      leaves: [-0.248, -0.116, -0.006, 0.445, -0.177, 0.069, -0.158, 0.152]
    },
    {
      features: [5, 18, 0, 15, 18, 28, 25],
      thresholds: [43, -3, 1, -3, 0, 0, 0],
      leaves: [-0.075, 0.124, -0.053, -0.254, -0.092, -0.266, -0.001, -0.16]
    },
    {
      features: [21, 5, 1, 1, 3, 24, 24],
      thresholds: [1, 1, 14, 22, 0, 7, 1],
      leaves: [-0.105, 0.197, -0.215, -0.042, -0.131, -0.006, -0.139, 0.064]
    },
    {
      features: [17, 17, 18, 0, 6, 14, 8],
      thresholds: [-6, -21, 0, Infinity, 84, 4, 31],
      leaves: [-0.273, 0, 0.067, -0.108, 0, 0.123, -0.26, -0.111]
    },
    {
      features: [5, 3, 11, 1, 21, 22, 8],
      thresholds: [59, 1, 2, 16, 5, 2, 61],
      leaves: [-0.04, 0.056, -0.094, 0.177, -0.007, -0.163, -0.131, 0.042]
    },
    {
      features: [14, 14, 18, 2, 21, 19, 8],
      thresholds: [-8, -14, 0, 1, 6, 0, 31],
      leaves: [-0.238, -0.105, -0.14, -0.012, 0.021, -0.172, -0.243, -0.079]
    },
    {
      features: [22, 21, 14, 0, 24, 17, 1],
      thresholds: [2, 6, 3, 1, 1, -6, 17],
      leaves: [-0.155, -0.008, -0.137, 0.066, -0.227, -0.117, -0.032, 0.21]
    },
    {
      features: [21, 5, 1, 1, 8, 26, 23],
      thresholds: [1, 1, 7, 22, 108, 0, 0],
      leaves: [-0.079, 0.154, -0.169, 0.008, -0.168, -0.005, 0.031, -0.089]
    },
    {
      features: [15, 0, 29, 29, 25, 22, 16],
      thresholds: [-3, 1, 206, 74, 0, 2, 610],
      leaves: [-0.019, -0.242, -0.035, -0.171, 0.042, -0.085, -0.062, 0.07]
    },
    {
      features: [18, 5, 26, 21, 0, 3, 0],
      thresholds: [0, 25, 0, 2, 1, 0, Infinity],
      leaves: [-0.062, 0.07, -0.084, -0.002, -0.233, -0.02, -0.016, 0]
    },
    {
      features: [17, 28, 19, 0, 15, 29, 15],
      thresholds: [-21, 1, 1, Infinity, -19, 152, 10],
      leaves: [-0.263, 0, -0.187, 0.035, 0.04, -0.018, -0.169, -0.003]
    },
    {
      features: [8, 23, 3, 1, 24, 15, 11],
      thresholds: [1, 0, 0, 8, 7, 4, 3],
      leaves: [-0.127, 0.007, -0.189, -0.022, -0.132, 0.025, 0.132, 0.026]
    },
    {
      features: [27, 24, 0, 15, 26, 14, 5],
      thresholds: [0, 0, 1, 7, 1, 6, 108],
      leaves: [-0.128, 0.052, 0.039, -0.122, -0.217, 0.372, 0.002, -0.076]
    },
    {
      features: [18, 16, 15, 0, 10, 0, 5],
      thresholds: [0, 610, 4, 3, 3100, Infinity, 3],
      leaves: [0.001, -0.1, 0.122, -0.014, -0.231, 0, 0.088, -0.132]
    },
    {
      features: [21, 11, 17, 9, 22, 17, 1],
      thresholds: [0, 2, -13, 6, 1, -21, 18],
      leaves: [-0.106, 0.043, -0.224, -0.053, -0.197, -0.067, -0.014, 0.032]
    },
    {
      features: [22, 18, 14, 1, 26, 0, 1],
      thresholds: [2, 0, 3, 7, 0, 2, 27],
      leaves: [-0.066, 0.015, -0.179, 0.031, -0.041, -0.158, 0.031, 0.208]
    },
    {
      features: [10, 2, 6, 15, 3, 1, 8],
      thresholds: [3550, 1, 200, 0, 0, 4, 31],
      leaves: [-0.021, 0.028, -0.041, 0.092, -0.162, 0.036, -0.135, -0.011]
    },
    {
      features: [0, 28, 28, 15, 13, 21, 0],
      thresholds: [4, 0, 1, -4, 1055, 2, Infinity],
      leaves: [-0.109, 0.023, -0.18, -0.014, -0.012, -0.204, 0.017, 0]
    },
    {
      features: [19, 20, 8, 24, 24, 19, 15],
      thresholds: [1, 0, 14, 6, 0, 7, 4],
      leaves: [-0.152, 0.003, -0.057, 0.154, -0.083, -0.196, -0.122, 0.131]
    },
    {
      features: [21, 22, 29, 1, 5, 14, 4],
      thresholds: [1, 1, 152, 12, 6, 4, 535],
      leaves: [0.003, -0.137, 0.171, -0.048, 0.011, 0.083, 0.028, -0.028]
    },
    {
      features: [0, 1, 21, 22, 23, 13, 14],
      thresholds: [3, 19, 7, 1, 0, 3184, 3],
      leaves: [0.005, -0.054, 0.042, -0.083, -0.151, 0.006, -0.213, 0.012]
    }
  ]
};
